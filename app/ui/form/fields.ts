/** Every field a page can use. */
export { CheckField, ChecksField, RadioField, SelectField } from "#app/ui/form/choice-fields";
export { FieldSet, HiddenField, SubmitButton } from "#app/ui/form/submit";
export { DayField, LongTextField, LookupField, TextField } from "#app/ui/form/text-fields";
