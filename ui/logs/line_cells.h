// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/record.h"

#include <QtCore/QString>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attest::ui {

/// What a row of the log shows of its line: safe to show, on one line, credentials masked. Made off the
/// interface's thread.
struct LineCells {
    QString message;
    QString rest; ///< "attestor=azure_imds trace=75db07ab...": what the line says besides
    QString raw;  ///< as it was written
    std::vector<QString> chosen;
    bool isOdd = false; ///< broken, cut, or with a name twice: the detail says which
};

[[nodiscard]] LineCells cellsOf(
    const telemetry::LogRecord& record, std::span<const std::string> chosen);

/// What a line says under a name: of its own fields, or of those that every line may have ("error").
/// Of those that occur twice, the first. Empty where there is none.
[[nodiscard]] std::string_view fieldOf(const telemetry::LogRecord& record, std::string_view name);

} // namespace attest::ui
