"""What every node of a norm file shares: strictness, and a text in both languages."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/]+\S*$")]
Urn = Annotated[str, StringConstraints(pattern=r"^urn:nl:naleving:[a-z0-9:.-]+$")]
Loose = Field(strict=False)  # YAML gives lists where the models hold tuples


class Node(BaseModel):
    """A frozen node without unknown keys; values are not converted, so `NO` is never read as a country."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", validate_by_name=True, validate_by_alias=True)


class Text(Node):
    """The same words in Dutch and in English."""

    nl: Words
    en: Words

    def in_language(self, language: str) -> str:
        """Return the words in 'nl' or 'en'."""
        return self.nl if language == "nl" else self.en
