"""The packages of this tree, built and installed once."""

from __future__ import annotations

import pytest

from tests.packaging.distributions import Built, build
from tests.packaging.environment import Environment, new_environment


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """Make an environment with nothing of ours in it."""
    return new_environment(tmp_path_factory.mktemp("environment"))


@pytest.fixture(scope="session")
def built(environment: Environment, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build wheel and sdist; asks for the environment, which tells whether that can be done."""
    del environment
    return build(tmp_path_factory.mktemp("built"))


@pytest.fixture(scope="session")
def installed(environment: Environment, built: Built) -> Environment:
    """Install the wheel that was built from the sdist."""
    environment.install(built.wheel_of_sdist)
    return environment
