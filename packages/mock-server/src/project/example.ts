import type { PipelineConfig } from "./config.ts";

/** The pipeline in every new project. */
export const examplePipeline: PipelineConfig = {
  uuid: "example_pipeline",
  name: "example_pipeline",
  type: "python",
  blocks: [
    {
      uuid: "load_titanic",
      name: "load_titanic",
      type: "data_loader",
      status: "not_executed",
      upstream_blocks: [],
      downstream_blocks: ["fill_in_missing_values"],
    },
    {
      uuid: "fill_in_missing_values",
      name: "fill_in_missing_values",
      type: "transformer",
      status: "not_executed",
      upstream_blocks: ["load_titanic"],
      downstream_blocks: ["export_titanic_clean"],
    },
    {
      uuid: "export_titanic_clean",
      name: "export_titanic_clean",
      type: "data_exporter",
      status: "not_executed",
      upstream_blocks: ["fill_in_missing_values"],
      downstream_blocks: [],
    },
  ],
};

export const exampleFiles: Record<string, string> = {
  "data_loaders/load_titanic.py": `if 'data_loader' not in globals():
    from mage_ai.data_preparation.decorators import data_loader


@data_loader
def load_data(*args, **kwargs):
    return [dict(name='Kelly', age=34), dict(name='Wilkes', age=None)]
`,
  "transformers/fill_in_missing_values.py": `if 'transformer' not in globals():
    from mage_ai.data_preparation.decorators import transformer


@transformer
def fill(data, *args, **kwargs):
    return [dict(row, age=row['age'] or 0) for row in data]
`,
  "data_exporters/export_titanic_clean.py": `if 'data_exporter' not in globals():
    from mage_ai.data_preparation.decorators import data_exporter


@data_exporter
def export_data(data, *args, **kwargs):
    print(data)
`,
};
