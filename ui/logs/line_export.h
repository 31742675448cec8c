// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/line_marks.h"
#include "logs/row_order.h"
#include "telemetry/log/line_json.h"

#include <QtCore/QString>

#include <atomic>
#include <functional>

namespace attest::ui {

/// Lines that are written to a file. A value: it goes to another thread.
struct LineExport {
    enum class Form { Raw, Json, Csv } form = Form::Raw;
    telemetry::Secrets secrets = telemetry::Secrets::Mask;
    RowOrder order;                   ///< nothing folded
    std::uint64_t first = 0, end = 0; ///< positions
    std::map<LineId, QString> marks;  ///< go along in JSON and CSV
    enum class Which { All, Marked } which = Which::All;
};

/// One line of the file with its end, or its heading. Of a gap nothing where the form is Raw: that holds
/// nothing but what was received.
[[nodiscard]] std::string headingOf(LineExport::Form form);
[[nodiscard]] std::string written(const LineExport& what, std::uint64_t position);
/// The beginning of what would be written.
[[nodiscard]] QString previewOf(const LineExport& what, int lines);

struct Exported {
    QString failed; ///< why; empty when it is written
    std::uint64_t lines = 0, gaps = 0;
    bool stopped = false; ///< and nothing was written
};
/// Writes all of it, or leaves the file as it was. Not on the interface's thread.
[[nodiscard]] Exported exportLines(const LineExport& what, const QString& path,
    const std::atomic<bool>& stop, const std::function<void(double part)>& progress);

} // namespace attest::ui
