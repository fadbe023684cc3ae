"""Prints the tasks of a DAG file as JSON, rendered for one run: tasks.py DAG_FILE DATE RUN_ID"""

import json
import runpy
import sys

from airflow import DAG

dag_file, date, run_id = sys.argv[1:]
runpy.run_path(dag_file)
dag = DAG.read
context = {"ds_nodash": date, "run_id": run_id}
context.update({f"params.{name}": value for name, value in dag.params.items()})
json.dump(
    {
        "dag_id": dag.dag_id,
        "schedule": dag.schedule,
        "catchup": dag.catchup,
        "retries": dag.default_args.get("retries"),
        "max_active_runs": dag.max_active_runs,
        "tasks": [
            {
                "task_id": task.task_id,
                "upstream": [up.task_id for up in task.upstream],
                "arguments": task.rendered(context),
            }
            for task in dag.in_order()
        ],
    },
    sys.stdout,
    indent=2,
)
