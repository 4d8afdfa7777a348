const notRefused =
  "Mage accepts a body without it and changes nothing; the document requires it so that a wrong name fails before sending.";

/** Mutants that may survive, by name, with the reason. */
export const expectedSurvivors: Record<string, string> = {
  "a required property of a body is optional: updatePipelineRun.pipeline_run": notRefused,
  "a required property of a body is optional: updatePipelineSchedule.pipeline_schedule": notRefused,
  "a required property of a body is optional: createPipelineRunOfSchedule.pipeline_run": notRefused,
  "an object of free form is closed: PipelineLogListEnvelope.metadata":
    "It was always empty, so no recording shows what it may hold.",
};
