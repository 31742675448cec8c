// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "base/bounded_text.h"
#include "live/network/endpoint.h"
#include "live/network/programs/docker.h"
#include "live/network/programs/program_source.h"
#include "live/network/seen.h"

#include <algorithm>

namespace attest::live {
namespace {

constexpr std::int64_t kNanos = 1'000'000'000;
// The engine takes whole seconds, and stamps the two streams one without the other: one second more.
constexpr std::int64_t kWindow = 3 * kNanos;

// As the engine wants names of containers; contexts are named alike.
bool isName(std::string_view text)
{
    return !text.empty() && text.size() <= 253 && isAlnum(text.front())
        && std::all_of(text.begin(), text.end(),
            [](char c) { return isAlnum(c) || c == '_' || c == '.' || c == '-'; });
}

class DockerSource final : public ProgramSource {
public:
    DockerSource(DockerSelection selection, ProgramOptions options)
        : ProgramSource("docker " + (selection.context.empty() ? "" : selection.context + "/")
                + selection.container,
            std::move(options))
        , m_selection(std::move(selection))
    {
    }
    DockerSource(const DockerSource&) = delete;
    ~DockerSource() override { join(); }

    Recall recall(const Origin& /*there is one*/, std::string_view lines) override
    {
        return recallStamped(m_kept, lines);
    }

private:
    Origin origin() const override
    {
        Origin origin = ProgramSource::origin();
        origin.host = m_selection.context;
        origin.container = m_selection.container;
        return origin;
    }

    /// The second to go on from.
    [[nodiscard]] std::int64_t resumeFrom() const
    {
        const auto nanos = std::max({m_fromOut.latest(), m_fromErrors.latest(), m_kept.latest()});
        return nanos / kNanos - (nanos % kNanos < 0 ? 1 : 0) - 1;
    }

    std::vector<std::string> arguments() override
    {
        m_said.clear();
        m_gapTold = false;
        std::vector<std::string> words{options().programs.docker};
        if (!m_selection.context.empty()) {
            words.insert(words.end(), {"--context", m_selection.context});
        }
        words.insert(words.end(), {"logs", "--timestamps"});
        if (options().follow == Follow::Yes) {
            words.emplace_back("--follow");
        }
        if (m_fromOut.any() || m_fromErrors.any() || m_kept.any()) {
            if (!std::exchange(m_began, true) && m_kept.any()) {
                m_kept.restart(resumeFrom() * kNanos);
            }
            m_fromOut.restart(resumeFrom() * kNanos);
            m_fromErrors.restart(resumeFrom() * kNanos);
            words.push_back("--since=" + formatRfc3339({resumeFrom(), 0}));
        } else if (options().since) {
            words.push_back("--since=" + formatRfc3339({options().since->seconds, 0}));
        }
        words.push_back(m_selection.container);
        return words;
    }

    void takeLines(std::string_view lines) override
    {
        std::string fresh;
        eachLine(lines, [&](std::string_view line) {
            if (!stampedLine(line) || isFresh(m_fromOut, line)) {
                fresh += line;
            }
        });
        give(fresh);
    }

    // What the container writes to its error stream comes on the program's, and so does what the program
    // itself has to say, which has no time before it.
    void takeErrors(std::string_view part) override
    {
        m_errors.feed(part, [this](std::string_view lines) { takeErrorLines(lines); });
    }

    void runEnded(Follow again) override
    {
        if (again == Follow::No) {
            m_errors.finish([this](std::string_view lines) { takeErrorLines(lines); });
        }
        m_errors.drop();
    }

    void takeErrorLines(std::string_view lines)
    {
        std::string fresh;
        eachLine(lines, [&](std::string_view line) {
            if (!stampedLine(line)) {
                keepLastLine(m_said, line);
            } else if (isFresh(m_fromErrors, line)) {
                fresh += line;
            }
        });
        give(fresh);
    }

    template <typename Take>
    static void eachLine(std::string_view lines, const Take& take)
    {
        while (!lines.empty()) {
            const auto size = lines.find('\n') + 1;
            take(lines.substr(0, size));
            lines.remove_prefix(size);
        }
    }

    /// Of one stream: within it, the order is that of the log.
    bool isFresh(Seen& seen, std::string_view line)
    {
        heard();
        const auto stamped = stampedLine(line.substr(0, line.size() - 1)); // as they are kept
        const bool isKept = m_kept.knows(stamped->nanos, stamped->line);
        const bool isLost = (seen.noneCame() && !seen.knows(stamped->nanos, stamped->line))
            || (m_kept.noneCame() && !isKept);
        if (!m_gapTold && isLost) {
            tellGap();
            m_gapTold = true; // of this run, once
        }
        if (!seen.fresh(stamped->nanos, stamped->line)) {
            return false;
        }
        return !isKept || m_kept.fresh(stamped->nanos, stamped->line);
    }

    std::string lastWords() const override { return lastLineOf(m_said); }
    bool isRemote() const override { return false; }

    DockerSelection m_selection;
    Seen m_fromOut{kWindow}, m_fromErrors{kWindow};
    Seen m_kept{kWindow}; ///< of either: who kept them does not know which
    bool m_began = false; ///< what was kept is awaited
    LineAssembler m_errors;
    std::string m_said;
    bool m_gapTold = false;
};

} // namespace

std::optional<DockerSelection> dockerSelection(std::string_view text)
{
    DockerSelection selection;
    if (const auto slash = text.find('/'); slash != std::string_view::npos) {
        selection.context = text.substr(0, slash);
        text.remove_prefix(slash + 1);
        if (!isName(selection.context)) {
            return std::nullopt;
        }
    }
    selection.container = text;
    return isName(text) ? std::optional(std::move(selection)) : std::nullopt;
}

std::unique_ptr<Source> dockerSource(DockerSelection selection, ProgramOptions options)
{
    return std::make_unique<DockerSource>(std::move(selection), std::move(options));
}

} // namespace attest::live
