// SPDX-License-Identifier: GPL-3.0-or-later
#include "log_merge.h"

#include "clock_steps.h"
#include "live/inflater.h"
#include "telemetry/log/log_file.h"
#include "watch/log_watch.h"

#include <algorithm>
#include <limits>
#include <map>
#include <sys/stat.h>
#include <utility>

namespace attest::app {

namespace {

constexpr std::size_t kAtOnce = 4096;

/// Rows of several files, their framing taken off file by file.
class MergedIntake {
public:
    MergedIntake(const std::vector<watch::SourceNumber>& numbers,
        const std::vector<std::string>& paths, const std::function<Go(const LogItem&)>& take)
        : m_take(take)
    {
        for (std::size_t i = 0; i < paths.size(); ++i) {
            auto& file = m_files[numbers[i]];
            file.number = static_cast<std::uint32_t>(i);
            file.name = paths[i];
        }
    }

    void line(watch::SourceNumber source, telemetry::Framing framing, std::string_view text)
    {
        auto& file = m_files[source];
        if (!file.unwrapper) {
            file.unwrapper.emplace(framing);
        }
        // As where one file is read: the first of empty lines stands for all that follow it.
        if (std::exchange(file.wasEmpty, text.empty()) && text.empty()) {
            file.line += framing == telemetry::Framing::JournalExport ? 0 : 1;
            return;
        }
        file.unwrapper->line(text, [&](telemetry::Unwrapped each) { pass(file, std::move(each)); });
    }

    void finish()
    {
        for (auto& each : m_files) {
            auto& file = each.second;
            if (file.unwrapper && !m_enough) {
                file.unwrapper->finish(
                    [&](telemetry::Unwrapped last) { pass(file, std::move(last)); });
            }
        }
    }

    [[nodiscard]] bool enough() const { return m_enough; }

private:
    struct File {
        std::uint32_t number = 0;
        std::string name;
        std::optional<telemetry::Unwrapper> unwrapper;
        std::uint64_t line = 0;
        bool wasEmpty = false; ///< the last line
        ClockSteps clock;
    };

    void pass(File& file, telemetry::Unwrapped unwrapped)
    {
        if (!m_enough) {
            const auto record
                = telemetry::readRecord(unwrapped.text, std::move(unwrapped.envelope));
            const auto back = file.clock.secondsBack(record.time);
            m_enough = m_take({record, ++file.line, file.number, file.name, back}) == Go::Enough;
        }
    }

    const std::function<Go(const LogItem&)>& m_take;
    std::map<watch::SourceNumber, File> m_files;
    bool m_enough = false;
};

bool isOver(const watch::WatchedSource& source)
{
    return source.status.state == live::SourceState::Ended
        || source.status.state == live::SourceState::Failed;
}

} // namespace

bool canBeMerged(const std::vector<std::string>& paths)
{
    return std::ranges::all_of(paths, [](const std::string& path) {
        struct stat facts {};
        if (::stat(path.c_str(), &facts) != 0) {
            return true;
        }
        const auto file = telemetry::LogFile::open(path);
        char beginning[2] = {};
        return S_ISREG(facts.st_mode)
            && (!file || file->read(0, beginning) < 2
                || !live::Inflater::looksLike({beginning, 2}));
    });
}

std::vector<Problem> takeMerged(const std::vector<std::string>& paths,
    const telemetry::EventCatalogue& events, const std::function<Go(const LogItem&)>& take,
    const LogNotes& notes, const std::function<bool()>& told)
{
    watch::LogWatch::Settings settings;
    settings.mostRows = std::numeric_limits<std::uint64_t>::max();
    settings.events = events;
    watch::LogWatch watch(settings);
    MergedIntake intake(watch.addFiles(paths, live::Follow::No), paths, take);
    watch::Row next = 0;
    for (bool over = false; !over && !intake.enough() && !told();) {
        (void)watch.waitForRows(next + 1, std::chrono::milliseconds(100));
        over = std::ranges::all_of(watch.sources(), isOver); // before rows: then these are all
        const auto rows = watch.rows();
        while (next < rows.end() && !intake.enough() && !told()) {
            for (const auto& text : rows.texts(next, kAtOnce)) {
                intake.line(rows.sourceOf(next), rows.framing(next), text);
                ++next;
            }
        }
    }
    if (!told()) {
        intake.finish();
    }
    std::vector<Problem> failures;
    for (const auto& source : watch.sources()) {
        if (source.status.state == live::SourceState::Failed && source.status.problem) {
            failures.push_back(*source.status.problem);
            notes.final(failures.back());
        }
    }
    return failures;
}

} // namespace attest::app
