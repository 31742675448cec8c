// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace attest::live {

/// What a source's lines come from, as far as it is known. One source may have several: pods.
struct Origin {
    std::uint32_t number = 0; ///< from 0, of this source; what Batch::origin names
    std::string name;         ///< for people: a path, "spirl-server-0/spirl-server"
    std::string nameSpace, pod, container, host, unit; ///< empty where unknown
};

enum class SourceState {
    Connecting,
    Connected,
    Lagging,      ///< more is there than was taken yet; `behind` says how much
    Silent,       ///< nothing came for longer than its kind of stream should be silent
    Reconnecting, ///< `problem` says why, `retryAt` when
    Ended,        ///< all of it was read, and no more will come
    Failed,       ///< `problem` says why; it does not try again
};

struct SourceStatus {
    SourceState state = SourceState::Connecting;
    std::optional<Problem> problem; ///< source.*, net.*
    std::optional<Time> retryAt;
    std::uint64_t behind = 0; ///< bytes
};

/// Whole lines, each ended by '\n', in the framing that the source reads them in: it unwraps nothing.
/// A line longer than telemetry::kLongestLine is cut one byte behind that (kMostOfALine) and goes on with
/// nothing; the sink's reader flags it.
struct Batch {
    std::uint32_t origin = 0;
    std::string_view lines; ///< valid during the call
    Time arrived;
};

/// What could not be had, as a line of its own in every view.
struct Gap {
    std::uint32_t origin = 0;
    std::optional<Time> from, to;
    std::uint64_t lines = 0; ///< 0: unknown how many
    Problem why;             ///< source.*
};

/// Where a source puts what it gets. Called from the source's own thread, never twice at a time. A sink
/// that takes long holds the source up, and through it whoever writes: that is how nothing is lost.
class SourceSink {
public:
    virtual ~SourceSink() = default;
    virtual void origin(const Origin& origin) = 0; ///< before the first batch of it
    virtual void batch(const Batch& batch) = 0;
    virtual void gap(const Gap& gap) = 0;
    virtual void status(const SourceStatus& status) = 0;
};

/// What a source makes of lines that it gave to an earlier process.
enum class Recall {
    Cannot, ///< goes on from them: what came in between is lost to it
    More,   ///< of this origin, lines from before these
    Enough, ///< it goes on behind them
};

/// Something that log lines come from. Construction opens nothing; start() may be called once.
class Source {
public:
    virtual ~Source() = default; ///< stops it and waits for its thread
    /// For people: what was given on the command line or in the window.
    [[nodiscard]] virtual const std::string& name() const = 0;
    /// Before start(): whole lines of that origin as an earlier one gave them and somebody kept them. The
    /// newest are told first, and what comes before them as long as more is wanted. It then gives none of them
    /// again, and nothing is left out between them and what it gives.
    [[nodiscard]] virtual Recall recall(const Origin& /*origin*/, std::string_view /*lines*/)
    {
        return Recall::Cannot;
    }
    /// Begins to read on a thread of its own. The sink has to outlive the source.
    virtual void start(SourceSink& sink) = 0;
    /// Asks it to end; batches may still come until status() says Ended or Failed.
    virtual void stop() = 0;
};

/// Whether a source ends where its text ends now, or waits for more.
enum class Follow { No, Yes };

} // namespace attest::live
