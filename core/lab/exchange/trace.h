// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/telemetry/log_book.h"

namespace attest::lab {

/// Which trace a line belongs to (W3C Trace Context): 32 and 16 hexadecimal digits. Server and agent
/// lines of one login share the first.
struct Trace {
    std::string traceId, spanId;
    [[nodiscard]] LogFields fields() const
    {
        LogFields fields;
        fields.text("trace_id", traceId).text("span_id", spanId);
        return fields;
    }
};

} // namespace attest::lab
