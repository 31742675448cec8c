// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/record.h"

/// For readRecord alone: one reader a form of line. Each fills in what the line says.
namespace attest::telemetry {

/// Of a text that begins as an object; of one that breaks off, what it says up to there.
void readJsonForm(LogRecord& record);
/// The members of an object that stands at `offset` in the text, as fields of the record.
void takeMembers(LogRecord& record, std::string_view object, std::size_t offset);

/// zap's console encoder: time, LEVEL, logger, caller, message and a JSON object, between tabs or, as
/// documentation and pretty-printers have it, blanks. False: it is something else.
[[nodiscard]] bool readConsoleForm(LogRecord& record);
/// key=value key="quoted as Go does" ...
[[nodiscard]] bool readLogfmtForm(LogRecord& record);
/// I1103 22:05:43.357123 12345 file.go:12] message
bool readKlogForm(LogRecord& record);

} // namespace attest::telemetry
