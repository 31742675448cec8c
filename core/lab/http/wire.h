// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/http/message.h"

#include <ctime>

namespace attest::lab::http {

enum class After { KeepOpen, Close };
enum class Framing {
    Length,    ///< Content-Length
    Chunked,   ///< for a body without an end yet
    UntilClose ///< the same for HTTP/1.0
};

/// Status line and headers with the empty line behind them. Line breaks in a value, which may hold
/// text of a request, become blanks.
[[nodiscard]] std::string responseHead(
    const Response& response, Framing framing, After after, std::time_t now);
/// A chunk (RFC 9112 7.1); empty text gives nothing, because that would be the last chunk.
[[nodiscard]] std::string chunk(std::string_view text);
inline constexpr std::string_view kLastChunk = "0\r\n\r\n";

} // namespace attest::lab::http
