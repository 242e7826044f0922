package io.github.ecmofhir.server;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;

/**
 * Makes each of HAPI's 56 repositories at its first use. Reading all their queries takes a fifth of the start, and most are
 * for what is not offered here. This is Spring Data's own {@code BootstrapMode.LAZY}, which HAPI's annotation does not choose.
 */
final class LazyRepositories implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        for (String name : factory.getBeanNamesForType(RepositoryFactoryBeanSupport.class, true, false)) {
            factory.getBeanDefinition(name.substring(1)).setLazyInit(true);
        }
        ((DefaultListableBeanFactory) factory).setAutowireCandidateResolver(new Resolver());
    }

    private static final class Resolver extends ContextAnnotationAutowireCandidateResolver {

        @Override
        protected boolean isLazy(DependencyDescriptor descriptor) {
            return Repository.class.isAssignableFrom(descriptor.getDependencyType()) || super.isLazy(descriptor);
        }
    }
}
