// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "option.h"
#include "said.h"

namespace attest::app {

// How a judgement is written, wherever one comes out.
inline constexpr Option kReportOption{"report", Takes::Choice, "text|json|md|html",
    QT_TRANSLATE_NOOP("assay", "a full report in that form")};
inline constexpr Option kRedactOption{"redact", Takes::Nothing, "",
    QT_TRANSLATE_NOOP("assay", "the report without what tells whose machine and login it was")};
inline constexpr Option kReportFileOption{"out", Takes::Path, "FILE",
    QT_TRANSLATE_NOOP("assay", "where the report goes; standard output unless told")};

} // namespace attest::app
