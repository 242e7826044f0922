package io.github.ecmofhir.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Makes wrong requests of valid ones, the same ones of the same seed. */
final class Mutator {

    private final List<List<HostileRequest>> kinds;
    private final long seed;

    Mutator(List<List<HostileRequest>> kinds, long seed) {
        this.kinds = kinds;
        this.seed = seed;
    }

    /** One to three changes of one of the valid requests. */
    HostileRequest mutation(int number) {
        Chance chance = new Chance(seed, number);
        HostileRequest request = chance.of(chance.of(kinds));
        int changes = chance.onceIn(3) ? 1 + chance.below(3) : 1;
        for (int i = 0; i < changes; i++) {
            request = changed(request, chance);
        }
        return request;
    }

    private static HostileRequest changed(HostileRequest request, Chance chance) {
        int kind = chance.below(10);
        if (request.body().length == 0) {
            return kind < 3 ? new HeadMutation(chance).apply(request) : new TargetMutation(chance).apply(request);
        }
        return switch (kind) {
            case 0, 1 -> new HeadMutation(chance).apply(request);
            case 2 -> new TargetMutation(chance).apply(request);
            case 3 -> request.withBody(new ByteMutation(chance).apply(request.body()));
            default -> request.withBody(content(request, chance).getBytes(StandardCharsets.UTF_8));
        };
    }

    private static String content(HostileRequest request, Chance chance) {
        String text = new String(request.body(), StandardCharsets.UTF_8);
        return text.startsWith("<") ? new XmlMutation(chance).apply(text) : new JsonMutation(chance).apply(text);
    }
}
