"""Retrains the aligner every week: manifest, featurize, train, evaluate.

For Airflow 2.7 or later with apache-airflow-providers-apache-spark 4.1.3 or later. Put this file
into the folder of the DAGs, and on the workers a Spark 3.5 (spark-submit in the PATH, or the
connection's own Spark binary). Master, deploy mode and queue are those of the Spark connection.

What may differ between installations is read from the environment when the DAG is parsed. The
params among it can be set anew for one run, where the run is triggered:

  environment         param     default
  POLYSER_JAR         jar       /opt/polyser/polyser-jobs.jar; any URI that spark-submit takes
  POLYSER_CORPORA     corpora   /data/corpora: a corpus folder, or a folder of such folders
  POLYSER_WORK        work      /data/polyser: every run writes a folder of its own below it
  POLYSER_HELD_OUT    held_out  de,ur: languages that are tested and never trained on
  POLYSER_CONF        -         none: configuration files, separated by commas, later over earlier;
                                the driver must be able to read them
  POLYSER_CONN_ID     -         spark_default: the Spark connection
  POLYSER_EXECUTORS   -         2: executors, which are also the workers that train side by side

A retry is safe: it has the run id, the folder and the seed of the attempt before it, and replaces
what that one may have left unfinished. The folder is named after the logical date, so to clear a
run and let it run again replaces it too. A job that fails leaves an exit code other than 0 (2: the
configuration or the data is wrong), so nothing after it runs.
"""

from __future__ import annotations

import os
from datetime import datetime, timedelta, timezone

from airflow import DAG
from airflow.providers.apache.spark.operators.spark_submit import SparkSubmitOperator

FOLDER = "{{ params.work }}/{{ ds_nodash }}"
MANIFEST = FOLDER + "/manifest.jsonl"
FEATURES = FOLDER + "/features"
ALIGNER = FOLDER + "/aligner"
REPORT = FOLDER + "/report"
HELD_OUT = "[{{ params.held_out }}]"

EXECUTORS = int(os.environ.get("POLYSER_EXECUTORS", "2"))

# Of a configuration file only the section polyser is read by a job that plain spark-submit starts,
# so Spark's own settings stand here: those of conf/yarn.conf.
SPARK = {
    "spark.executor.memoryOverhead": "2g",
    "spark.executorEnv.OMP_NUM_THREADS": "1",
}


def configuration_files() -> list[str]:
    """The words for the files in POLYSER_CONF."""
    files = [name.strip() for name in os.environ.get("POLYSER_CONF", "").split(",")]
    return [word for name in files if name for word in ("--conf", name)]


def job(name: str, *assignments: str) -> SparkSubmitOperator:
    """A task that submits one job; assignments are key=value, relative to polyser.NAME."""
    return SparkSubmitOperator(
        task_id=name,
        name="polyser " + name,
        conn_id=os.environ.get("POLYSER_CONN_ID", "spark_default"),
        application="{{ params.jar }}",
        java_class=f"org.polyser.jobs.{name}.{name.capitalize()}Job",
        conf=dict(SPARK),
        num_executors=EXECUTORS,  # on YARN
        total_executor_cores=EXECUTORS,  # on a standalone cluster
        executor_cores=1,
        executor_memory="2g",
        driver_memory="2g",
        application_args=[
            *configuration_files(),
            *assignments,
            "run-id={{ run_id }}",
            "overwrite=true",
        ],
    )


with DAG(
    dag_id="polyser_retrain",
    description="Trains an aligner on all corpora and measures it on the languages held out",
    doc_md=__doc__,
    schedule="@weekly",
    start_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
    catchup=False,
    max_active_runs=1,
    default_args={
        "owner": "polyser",
        "retries": 2,
        "retry_delay": timedelta(minutes=10),
    },
    params={
        "jar": os.environ.get("POLYSER_JAR", "/opt/polyser/polyser-jobs.jar"),
        "corpora": os.environ.get("POLYSER_CORPORA", "/data/corpora"),
        "work": os.environ.get("POLYSER_WORK", "/data/polyser"),
        "held_out": os.environ.get("POLYSER_HELD_OUT", "de,ur"),
    },
    tags=["polyser"],
) as dag:
    manifest = job("manifest", "input={{ params.corpora }}", "output=" + MANIFEST)
    featurize = job("featurize", "input=" + MANIFEST, "output=" + FEATURES)
    train = job(
        "train",
        "input=" + FEATURES,
        "output=" + ALIGNER,
        "exclude-languages=" + HELD_OUT,
        f"workers={EXECUTORS}",
    )
    evaluate = job(
        "evaluate",
        "input=" + FEATURES,
        "aligner=" + ALIGNER,
        "output=" + REPORT,
        "languages=" + HELD_OUT,
    )
    manifest >> featurize >> train >> evaluate
