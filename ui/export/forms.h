// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/report.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace attest::ui {

enum class ReportForm { Html, Markdown, Pdf, Json, Text };
inline constexpr ReportForm kReportForms[]
    = {ReportForm::Html, ReportForm::Markdown, ReportForm::Pdf, ReportForm::Json, ReportForm::Text};

[[nodiscard]] QString nameOf(ReportForm form);
/// With the dot.
[[nodiscard]] QString suffixOf(ReportForm form);

/// A report as a file's bytes; JSON as `assay case run --report json` writes it. Not for the interface's
/// thread: a PDF is laid out.
[[nodiscard]] QByteArray written(const report::Report& report, ReportForm form);

} // namespace attest::ui
