// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/log/record.h"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace attest::telemetry {

/// What carried the lines wrote around them.
enum class Framing : std::uint8_t {
    Line,                 ///< nothing
    KubernetesTimestamps, ///< "2025-11-03T22:05:43.357123456Z line" (pods/log, timestamps=true)
    Cri,           ///< "2025-11-03T22:05:43.1Z stdout F line", parts marked P (/var/log/pods)
    DockerJson,    ///< {"log":"line\n","stream":"stdout","time":"..."} (json-file driver)
    JournalJson,   ///< journalctl -o json
    JournalExport, ///< journalctl -o export: NAME=value lines, an empty one between entries
    OtlpLines,     ///< OTLP file exporter: {"resourceLogs":[...]} a line, many records in each
};
/// "line", "kubernetes-timestamps", "cri", "docker-json", "journal-json", "journal-export", "otlp-lines"
[[nodiscard]] std::string_view framingName(Framing framing);
[[nodiscard]] std::optional<Framing> framingNamed(std::string_view name);

/// What most of the first lines are in. Looks at 64 of them at the most.
inline constexpr std::size_t kSniffedLines = 64;
[[nodiscard]] Framing sniffFraming(std::string_view beginning);

/// What one line of a framing says, taken by itself: the place in a file is what a view shows, so parts
/// are not joined here. Of framings with many records a line, or many lines a record, what stands there.
struct Unwrapped {
    std::string text;
    Envelope envelope;
    bool partial = false; ///< goes on in the next line of the same stream
};
[[nodiscard]] Unwrapped unwrapLine(Framing framing, std::string_view line);

/// Takes the framing off a stream of lines, joining what was split. Bounded: what is longer than
/// kLongestLine is cut and says so.
class Unwrapper {
public:
    using Sink = std::function<void(Unwrapped)>;
    explicit Unwrapper(Framing framing) : m_framing(framing) {}

    /// One line without its end.
    void line(std::string_view line, const Sink& sink);
    /// Gives what was begun and never ended.
    void finish(const Sink& sink);

private:
    void join(Unwrapped part, const Sink& sink);
    void journalLine(std::string_view line, const Sink& sink);
    void journalField(std::string_view name, std::string_view value);

    Framing m_framing;
    std::map<std::string, Unwrapped, std::less<>> m_open; ///< by stream
    // Of an entry in export form:
    Unwrapped m_entry;
    bool m_inEntry = false;
    std::string m_binary, m_binaryName; ///< a field whose value is counted, not ended
    bool m_inBinary = false;
    std::uint64_t m_binaryLeft = 0;
};

/// The records of one line of the OTLP file exporter, at most kMostOtlpRecords.
inline constexpr std::size_t kMostOtlpRecords = 10'000;
void unwrapOtlp(std::string_view line, const Unwrapper::Sink& sink);
/// One entry as journalctl -o json writes it.
[[nodiscard]] Unwrapped unwrapJournal(std::string_view line);
/// A field of the journal into what is known of it (systemd.journal-fields).
void takeJournalField(Unwrapped& entry, std::string_view name, std::string value);

} // namespace attest::telemetry
