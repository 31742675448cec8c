// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/log_watch.h"

#include "live/threaded_source.h"
#include "watch/log_work.h"
#include "watch/watch_inner.h"

namespace attest::watch {

LogWatch::LogWatch(Settings settings)
    : m_inner(std::make_shared<Inner>(std::move(settings.events), settings.mostRows,
        settings.clock ? std::move(settings.clock) : live::arrivalTime))
    , m_work(std::make_unique<LogWork>(m_inner, std::move(settings.spoolFolder),
          live::Spool::Settings{settings.mostSpoolBytes, settings.spoolEnd}))
{
}

LogWatch::~LogWatch()
{
    m_work.reset();
    m_inner->teller.end();
}

SourceNumber LogWatch::add(
    std::unique_ptr<live::Source> source, SourceKind kind, SourceIdentity identity)
{
    identity.name = identity.name.empty() ? source->name() : std::move(identity.name);
    const auto number = m_inner->table.add(identity, kind);
    m_inner->showNames();
    m_work->receive({number, std::move(source), kind, std::move(identity.name), {}});
    return number;
}

void LogWatch::goOnWith(SourceNumber number, std::unique_ptr<live::Source> source, SourceKind kind,
    const std::string& name)
{
    if (m_inner->table.setName(number, name)) {
        m_inner->showNames();
    }
    m_work->receive({number, std::move(source), kind, name, {}});
}

void LogWatch::setName(SourceNumber source, const std::string& name, NamedBy by)
{
    if (m_inner->table.setName(source, name, by)) {
        m_inner->showNames();
    }
}

std::vector<SourceNumber> LogWatch::addFiles(
    const std::vector<std::string>& paths, live::Follow follow)
{
    std::vector<SourceNumber> numbers;
    std::vector<std::pair<SourceNumber, std::string>> files;
    for (const auto& path : paths) {
        numbers.push_back(m_inner->table.add({"file:" + path, path}, SourceKind::File));
        files.emplace_back(numbers.back(), path);
    }
    m_work->viewFiles(std::move(files), follow);
    return numbers;
}

void LogWatch::restore()
{
    m_work->restore();
}

void LogWatch::setSpoolEnd(live::SpoolEnd end)
{
    m_work->setSpoolEnd(end);
}

void LogWatch::remove(SourceNumber source)
{
    m_work->remove(source);
}

void LogWatch::setEvents(telemetry::EventCatalogue events)
{
    m_work->judgeAnew(std::move(events));
}

std::vector<WatchedSource> LogWatch::sources() const
{
    m_inner->teller.looked();
    auto sources = m_inner->table.all();
    const auto view = m_inner->store.view();
    for (auto& each : sources) {
        const auto found = view->givenUp->find(each.number);
        each.givenUp = found == view->givenUp->end() ? 0 : found->second;
    }
    return sources;
}

LogRows LogWatch::rows() const
{
    m_inner->teller.looked();
    return LogRows(m_inner->store.view());
}

const telemetry::EventCatalogue& LogWatch::events() const
{
    return m_inner->store.events();
}

LogWatch::Listening LogWatch::onChanged(std::function<void()> changed)
{
    return m_inner->teller.listen(std::move(changed));
}

bool LogWatch::waitForRows(std::uint64_t count, std::chrono::milliseconds longest) const
{
    const auto deadline = std::chrono::steady_clock::now() + longest;
    for (;;) {
        const auto view = m_inner->store.view();
        if (LogRows(view).size() >= count) {
            return true;
        }
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0 || !m_inner->store.waitForOther(*view, {}, left)) {
            return false;
        }
    }
}

} // namespace attest::watch
