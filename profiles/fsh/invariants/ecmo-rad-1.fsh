Invariant: ecmo-rad-1
Description: "The unit does not fit, or the number is negative. Use UCUM: fluoroscopy time min, dose area product cGy.cm2 or Gy.cm2, air kerma mGy or Gy, contrast volume mL."
Severity: #error
Expression: "component.value.ofType(Quantity).all(value >= 0 and system = 'http://unitsofmeasure.org') and component.where(code.coding.where(code = '113730').exists()).value.ofType(Quantity).all(code = 'min') and component.where(code.coding.where(code = '113722').exists()).value.ofType(Quantity).all(code = 'cGy.cm2' or code = 'Gy.cm2') and component.where(code.coding.where(code = '113725').exists()).value.ofType(Quantity).all(code = 'mGy' or code = 'Gy') and component.where(code.coding.where(code = 'contrast-volume').exists()).value.ofType(Quantity).all(code = 'mL')"
