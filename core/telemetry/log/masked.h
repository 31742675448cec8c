// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace attest::telemetry {

/// A text of a log without what whoever reads it could use: signatures of tokens and private keys, as
/// everywhere (base/redact.h); and since nobody knows who wrote it, the values of names that say they are
/// secret, credentials behind "Bearer" and "Basic", and passwords in URLs. In whatever a line is written:
/// JSON, logfmt, a header, a query. What is secret and says so by none of these is not known.
[[nodiscard]] std::string masked(std::string_view text);

/// The same of a member's value, whose name stands elsewhere: "headers.Authorization", "DB_PASSWORD".
[[nodiscard]] std::string maskedValue(std::string_view name, std::string_view value);

} // namespace attest::telemetry
