"""Build hook: check the bundled rubric and put its compiled form into the wheel."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRubric(BuildHookInterface[Any]):
    """Compile the rubric beside its YAML files. An editable install reads the YAML, which may change."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the compiled rubric to a temporary file that the wheel takes in."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from nqpf.loading.rubric.compiled import NAME
        from nqpf.loading.rubric.rubric import compile_rubric

        self._directory = tempfile.TemporaryDirectory()
        compiled = Path(self._directory.name) / NAME
        compiled.write_bytes(compile_rubric(root / "rubric"))
        build_data["force_include"][str(compiled)] = f"nqpf/_rubric/{NAME}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the temporary file."""
        if version != "editable":
            self._directory.cleanup()
