"""The documented signature of the operator, that of the oldest provider the DAG is made for."""

from __future__ import annotations

import re

from airflow import BaseOperator


class SparkSubmitOperator(BaseOperator):
    """Holds its arguments, and makes of them the command that the real one would run."""

    template_fields = (
        "application",
        "conf",
        "files",
        "py_files",
        "jars",
        "driver_class_path",
        "packages",
        "exclude_packages",
        "keytab",
        "principal",
        "proxy_user",
        "name",
        "application_args",
        "env_vars",
    )

    def __init__(
        self,
        *,
        application="",
        conf=None,
        conn_id="spark_default",
        files=None,
        py_files=None,
        archives=None,
        driver_class_path=None,
        jars=None,
        java_class=None,
        packages=None,
        exclude_packages=None,
        repositories=None,
        total_executor_cores=None,
        executor_cores=None,
        executor_memory=None,
        driver_memory=None,
        keytab=None,
        principal=None,
        proxy_user=None,
        name="arrow-spark",
        num_executors=None,
        status_poll_interval=1,
        application_args=None,
        env_vars=None,
        verbose=False,
        spark_binary=None,
        **kwargs,
    ):
        super().__init__(**kwargs)
        self.arguments = {
            name: value
            for name, value in locals().items()
            if name not in ("self", "kwargs", "__class__") and value is not None
        }

    def rendered(self, context):
        """The arguments with every template in a template field replaced, and in no other."""
        return {
            name: render(value, context) if name in self.template_fields else value
            for name, value in self.arguments.items()
        }


def render(value, context):
    """Replaces the templates in a text, and in the texts of a list or dictionary."""
    if isinstance(value, str):
        return re.sub(r"{{\s*([\w.]+)\s*}}", lambda found: context[found[1]], value)
    if isinstance(value, dict):
        return {key: render(inner, context) for key, inner in value.items()}
    if isinstance(value, list):
        return [render(inner, context) for inner in value]
    return value
