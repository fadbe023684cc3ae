"""A stand-in for Airflow that knows just enough to read a DAG file and tell its tasks.

It refuses every argument that the real thing does not document.
"""

from __future__ import annotations


class DAG:
    """The DAG whose context manager is open collects the tasks that are made in it."""

    current: DAG | None = None
    read: DAG | None = None

    def __init__(
        self,
        dag_id: str,
        description=None,
        schedule=None,
        start_date=None,
        end_date=None,
        default_args=None,
        max_active_tasks=16,
        max_active_runs=16,
        dagrun_timeout=None,
        catchup=True,
        on_success_callback=None,
        on_failure_callback=None,
        doc_md=None,
        params=None,
        access_control=None,
        is_paused_upon_creation=None,
        tags=None,
        owner_links=None,
        auto_register=True,
        fail_stop=False,
    ):
        self.dag_id = dag_id
        self.schedule = schedule
        self.start_date = start_date
        self.catchup = catchup
        self.max_active_runs = max_active_runs
        self.default_args = default_args or {}
        self.params = params or {}
        self.tasks = []
        DAG.read = self

    def __enter__(self):
        DAG.current = self
        return self

    def __exit__(self, *ignored):
        DAG.current = None

    def in_order(self):
        """The tasks, each after all that are upstream of it."""
        ordered, waiting = [], list(self.tasks)
        while waiting:
            ready = [task for task in waiting if all(up in ordered for up in task.upstream)]
            if not ready:
                raise ValueError("the tasks form a circle")
            ordered.append(ready[0])
            waiting.remove(ready[0])
        return ordered


class BaseOperator:
    """What all tasks share."""

    def __init__(self, task_id, retries=None, retry_delay=None, execution_timeout=None, doc_md=None):
        if any(task.task_id == task_id for task in DAG.current.tasks):
            raise ValueError(f"two tasks are called {task_id}")
        self.task_id = task_id
        self.upstream = []
        DAG.current.tasks.append(self)

    def __rshift__(self, other):
        other.upstream.append(self)
        return other
