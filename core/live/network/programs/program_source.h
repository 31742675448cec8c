// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/child.h"
#include "live/network/programs/programs.h"
#include "live/threaded_source.h"

namespace attest::live {

namespace issue {
/// What was followed ended by itself and is asked for again. params: source
inline constexpr IssueId kSourceEnded{"source.stream-ended"};
} // namespace issue

/// Lines by a program that is started again where it ended, and goes on where it was left: how, is what
/// differs between them.
class ProgramSource : public ThreadedSource {
protected:
    ProgramSource(std::string name, ProgramOptions options);

    /// What to start, from where it was left; called before each run.
    [[nodiscard]] virtual std::vector<std::string> arguments() = 0;
    /// Whole lines of its output.
    virtual void takeLines(std::string_view lines) = 0;
    /// Its error stream, as it comes.
    virtual void takeErrors(std::string_view part) = 0;
    /// It ended, and goes on behind what was taken, or not at all.
    virtual void runEnded(Follow again) = 0;
    /// The last words of its error stream that were no lines.
    [[nodiscard]] virtual std::string lastWords() const = 0;
    /// Whether starting it is no sign yet of reaching anything.
    [[nodiscard]] virtual bool isRemote() const = 0;

    [[nodiscard]] const ProgramOptions& options() const { return m_options; }
    /// Something came: it is connected, and the next wait is a short one again.
    void heard();
    void give(std::string_view lines);
    void tellGap();

private:
    void run() override;
    [[nodiscard]] ChildEnd runOnce();
    [[nodiscard]] Problem problemOf(const ChildEnd& end) const;
    void tell(SourceState state, std::optional<Problem> problem = {}, std::optional<Time> at = {});

    ProgramOptions m_options;
    BackOff m_backOff;
    LineAssembler m_out;
    SourceState m_told = SourceState::Connecting;
    bool m_heard = false;
};

/// Of a text that comes in parts, its last line: why a program failed stands there.
void keepLastLine(std::string& kept, std::string_view part);
[[nodiscard]] std::string lastLineOf(const std::string& kept);

} // namespace attest::live
