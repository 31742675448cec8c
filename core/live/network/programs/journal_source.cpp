// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bounded_text.h"
#include "live/network/programs/journal.h"
#include "live/network/programs/program_source.h"

namespace attest::live {
namespace {

std::string nameOf(const JournalSelection& selection)
{
    std::string name = "journal";
    name += selection.host.empty() ? "" : " of " + selection.host;
    for (const auto* list : {&selection.units, &selection.identifiers, &selection.files}) {
        for (const auto& one : *list) {
            name += " " + one;
        }
    }
    return bounded(
        name + (selection.directory.empty() ? "" : " " + selection.directory), kMostNameBytes);
}

class JournalSource final : public ProgramSource {
public:
    JournalSource(JournalSelection selection, ProgramOptions options)
        : ProgramSource(nameOf(selection), std::move(options))
        , m_selection(std::move(selection))
    {
    }
    JournalSource(const JournalSource&) = delete;
    ~JournalSource() override { join(); }

    Recall recall(const Origin& /*there is one*/, std::string_view lines) override
    {
        m_cursor = lastCursor(lines);
        return m_cursor.empty() ? Recall::More : Recall::Enough;
    }

private:
    Origin origin() const override
    {
        Origin origin = ProgramSource::origin();
        origin.host = m_selection.host;
        if (m_selection.units.size() == 1) {
            origin.unit = m_selection.units.front();
        }
        return origin;
    }

    std::vector<std::string> arguments() override
    {
        m_said.clear();
        m_awaited = m_cursor;
        return journalArguments(m_selection, options(), m_cursor);
    }

    void takeLines(std::string_view lines) override
    {
        heard();
        // The first entry of a run that goes on is the last one of the run before.
        while (!m_awaited.empty() && !lines.empty()) {
            const auto size = lines.find('\n') + 1;
            const auto cursor = lastCursor(lines.substr(0, size));
            if (cursor.empty()) { // something that a shell says at its start
                lines.remove_prefix(size);
                continue;
            }
            if (cursor == m_awaited) {
                lines.remove_prefix(size);
            } else {
                tellGap();
            }
            m_awaited.clear();
        }
        give(lines);
        if (const auto cursor = lastCursor(lines); !cursor.empty()) {
            m_cursor = cursor;
        }
    }

    void takeErrors(std::string_view part) override { keepLastLine(m_said, part); }
    void runEnded(Follow /*again*/) override {}
    std::string lastWords() const override { return lastLineOf(m_said); }
    bool isRemote() const override { return !m_selection.host.empty(); }

    JournalSelection m_selection;
    std::string m_cursor; ///< of the last entry that was had
    std::string m_awaited, m_said;
};

} // namespace

std::unique_ptr<Source> journalSource(JournalSelection selection, ProgramOptions options)
{
    return std::make_unique<JournalSource>(std::move(selection), std::move(options));
}

} // namespace attest::live
