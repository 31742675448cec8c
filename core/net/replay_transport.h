// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/flow.h"
#include "net/transport.h"

#include <memory>
#include <vector>

namespace attest::net {

/// An answer that was given once, or why there was none.
struct Recorded {
    std::string method, url;
    Result<HttpReply> reply;
};

/// Answers from recordings alone, by method and URL: several of the same in their order, the last one
/// again and again. net.not-recorded for everything else. Opens no socket.
[[nodiscard]] std::unique_ptr<Transport> replayTransport(
    std::vector<Recorded> recordings, FlowSink flows = {});

/// Passes everything on and tells of each exchange that has ended. Streams are passed on untold.
[[nodiscard]] std::unique_ptr<Transport> recordingTransport(std::shared_ptr<Transport> inner,
    std::function<void(const HttpRequest&, const Result<HttpReply>&)> tell);

} // namespace attest::net
