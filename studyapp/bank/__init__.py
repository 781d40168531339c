"""The question bank: what the content packs hold."""

from studyapp.bank.bank import Bank
from studyapp.bank.index_file import BankError
from studyapp.bank.model import (
    Card,
    CardId,
    Exercise,
    FollowUp,
    Formula,
    Fragment,
    Heading,
    KeyPoint,
    Kind,
    Level,
    Page,
    Prompted,
    Role,
    Section,
    Source,
    Stage,
    Title,
    Topic,
    TopicId,
)

__all__ = [
    "Bank",
    "BankError",
    "Card",
    "CardId",
    "Exercise",
    "FollowUp",
    "Formula",
    "Fragment",
    "Heading",
    "KeyPoint",
    "Kind",
    "Level",
    "Page",
    "Prompted",
    "Role",
    "Section",
    "Source",
    "Stage",
    "Title",
    "Topic",
    "TopicId",
]
