"""Hypothesis strategies that several tests share."""

from __future__ import annotations

from hypothesis import strategies as st

# What texts of the field are made of, with all that normalization has to take care of:
# decomposed letters, line ends of every system, invisible characters, Korean, Hebrew.
_PIECES = (
    "Đảng ủy",
    "Nguyễn Văn Ấm",
    "a",
    "â",
    "e\u0302\u0301",
    "o\u031b\u0323",
    "\u0301",
    "\u0323",
    " ",
    "\u00a0",
    "\n",
    "\r\n",
    "\r",
    "\u2028",
    "\u0085",
    "\u200b",
    "\ufeff",
    "\u00ad",
    "\x00",
    "\u1100\u1161\u11a8",
    "\uac00",
    "\u11a8",
    "\ufb2a",
    "\u0958",
    ".",
    "Ảnh: ",
    "(",
    ")",
    "TTXVN",
)

messy_texts = st.one_of(
    st.lists(st.sampled_from(_PIECES), max_size=12).map("".join),
    st.text(max_size=40),
)
