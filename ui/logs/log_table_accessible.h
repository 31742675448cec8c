// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace attest::ui {

class LogTable;

/// Makes tables of the log known to assistive technology, as tables of as many rows as there are. Once is
/// enough, more does no harm.
void announceLogTables();
/// That the row there is current now.
void sayRow(LogTable& table, std::uint64_t position);

} // namespace attest::ui
