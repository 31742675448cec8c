// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/log_work.h"

#include "live/file_source.h"
#include "live/issues.h"
#include "watch/kept_lines.h"
#include "watch/spool_restore.h"

#include <algorithm>
#include <sys/stat.h>

namespace attest::watch {

namespace {

/// Other words for another file, or for one that was written to since; none for what is no file, as a pipe.
std::string versionOf(const std::string& path)
{
    struct stat facts {};
    if (::stat(path.c_str(), &facts) != 0 || !S_ISREG(facts.st_mode)) {
        return {};
    }
    std::string version;
    for (const auto each : {static_cast<std::uint64_t>(facts.st_dev),
             static_cast<std::uint64_t>(facts.st_ino), static_cast<std::uint64_t>(facts.st_size),
             static_cast<std::uint64_t>(facts.st_mtim.tv_sec),
             static_cast<std::uint64_t>(facts.st_mtim.tv_nsec)}) {
        version += (version.empty() ? "" : "-") + std::to_string(each);
    }
    return version;
}

} // namespace

LogWork::LogWork(
    std::shared_ptr<LogWatch::Inner> inner, std::string spoolFolder, live::Spool::Settings spool)
    : m_inner(std::move(inner))
    , m_spool{std::move(spoolFolder), spool, nullptr, {}}
    , m_spoolEnd(spool.end)
    , m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

LogWork::~LogWork()
{
    m_stop = true;
    m_thread.request_stop();
    m_thread.join();
    // All are asked before one is waited for.
    for (const auto& view : m_views) {
        view->stop();
    }
    for (const auto& [number, receiving] : m_receiving) {
        receiving.intake->stopping();
        receiving.source->stop();
    }
    m_views.clear();
    if (m_restoring.joinable()) {
        m_restoring.join();
    }
    endRemoved(); // what a person removed in the last moment does not come again
    for (auto& [number, receiving] : m_receiving) {
        receiving.source.reset();
    }
    if (m_spool.log) {
        m_spool.log->setEnd(m_spoolEnd);
    }
}

void LogWork::give(Job job)
{
    {
        const std::lock_guard lock(m_lock);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void LogWork::run(const std::stop_token& stop)
{
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_lock);
            if (!m_wake.wait(lock, stop, [this] { return !m_jobs.empty(); })
                || stop.stop_requested()) {
                return;
            }
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
        m_inner->teller.touch();
    }
}

void LogWork::receive(Reception reception)
{
    give([this, held = std::make_shared<Reception>(std::move(reception))] {
        start(std::move(*held));
    });
}

void LogWork::fail(SourceNumber number, Problem problem)
{
    live::SourceStatus failed;
    failed.state = live::SourceState::Failed;
    failed.problem = std::move(problem);
    m_inner->table.setStatus(number, failed);
}

void LogWork::start(Reception reception)
{
    const auto number = reception.number;
    if (!m_inner->table.has(number)) {
        return;
    }
    std::optional<Problem> problem;
    bool hasLines = false;
    {
        const RowStore::Writing writing(m_inner->store);
        problem = m_spool.open();
        hasLines = m_spool.kept.contains(number);
    }
    if (problem) {
        fail(number, std::move(*problem));
        return;
    }
    if (hasLines && !m_restored) {
        m_afterRestoring.push_back(
            [this, held = std::make_shared<Reception>(std::move(reception))] {
                start(std::move(*held));
            });
        return;
    }
    leave(number); // one of that key that has ended
    if (isKept(reception)) {
        live::SourceStatus whole;
        whole.state = live::SourceState::Ended;
        m_inner->table.setStatus(number, whole);
        return;
    }
    auto intake = std::make_unique<SpoolIntake>(
        *m_inner, m_spool, number, reception.name, reception.kind, reception.version);
    goOn(reception, *intake);
    auto& receiving = m_receiving[number];
    receiving.intake = std::move(intake);
    receiving.source = std::move(reception.source);
    receiving.source->start(*receiving.intake);
}

/// Whether all of the file that it reads is in the spool. What is there of another version, or a part, goes.
bool LogWork::isKept(const Reception& reception)
{
    if (reception.version.empty()) {
        return false;
    }
    std::vector<SpoolLog::Place> places;
    {
        const RowStore::Writing writing(m_inner->store);
        if (!m_spool.kept.contains(reception.number)) {
            return false;
        }
        places = m_spool.log->places();
    }
    const auto key = m_inner->table.keyOf(reception.number);
    if (KeptLines(places).versionOf(key) == reception.version) {
        return true;
    }
    clear(reception.number);
    m_inner->table.forgetLines(reception.number);
    return false;
}

/// Lets the source go on behind what there is of it.
void LogWork::goOn(const Reception& reception, SpoolIntake& intake)
{
    std::vector<SpoolLog::Place> places;
    {
        const RowStore::Writing writing(m_inner->store);
        if (!m_spool.kept.contains(reception.number)) {
            return;
        }
        places = m_spool.log->places();
    }
    const auto key = m_inner->table.keyOf(reception.number);
    if (KeptLines(places).tell(*reception.source, key) == live::Recall::Cannot) {
        live::Gap gap;
        gap.why = {live::issue::kNotContinued, {{"source", reception.name}}, {}};
        intake.gap(gap);
    }
}

void LogWork::viewFiles(
    std::vector<std::pair<SourceNumber, std::string>> files, live::Follow follow)
{
    give([this, follow, files = std::move(files)] {
        const auto handOver = [this, follow](SourceNumber number, const std::string& path) {
            m_inner->table.setKind(number, SourceKind::Packed);
            receive({number, std::make_unique<live::FileSource>(path, follow), SourceKind::Packed,
                path, versionOf(path)});
        };
        m_views.push_back(
            std::make_unique<FileView>(*m_inner, files, follow, m_spool.folder, handOver));
    });
}

void LogWork::restore()
{
    give([this] {
        auto restoring = restoringOf(*m_inner, m_spool, m_stop);
        if (!restoring) {
            return;
        }
        m_restored = false;
        m_restoring = std::jthread([this, restoring](const std::stop_token& /*m_stop is asked*/) {
            restoring();
            give([this] {
                m_restored = true;
                for (const auto& job : std::exchange(m_afterRestoring, {})) {
                    job();
                }
            });
        });
    });
}

void LogWork::judgeAnew(telemetry::EventCatalogue events)
{
    give([this, events = std::move(events)] { m_inner->store.judgeAnew(events, m_stop); });
}

void LogWork::remove(SourceNumber number)
{
    m_inner->table.remove(number); // nothing of it becomes a row from now on
    m_inner->teller.touch();
    {
        const std::lock_guard lock(m_lock);
        m_removed.push_back(number);
    }
    give([this] { endRemoved(); });
}

/// Ends what is received of it; its lines stay.
void LogWork::leave(SourceNumber number)
{
    const auto found = m_receiving.find(number);
    if (found == m_receiving.end()) {
        return;
    }
    found->second.intake->stopping();
    found->second.source.reset(); // waits for its thread
    const auto streams = found->second.intake->streams();
    m_receiving.erase(found);
    const RowStore::Writing writing(m_inner->store);
    auto& kept = m_spool.kept[number];
    kept.insert(kept.end(), streams.begin(), streams.end());
}

void LogWork::endRemoved()
{
    std::vector<SourceNumber> removed;
    {
        const std::lock_guard lock(m_lock);
        removed.swap(m_removed);
    }
    for (const auto number : removed) {
        end(number);
    }
}

/// Rows and disk have nothing of it any more.
void LogWork::clear(SourceNumber number)
{
    std::vector<SpoolLog::Place> places;
    {
        RowStore::Writing writing(m_inner->store);
        writing.remove(number);
        if (m_spool.kept.contains(number)) {
            m_spool.forget(number);
            places = m_spool.log->places();
        }
    }
    KeptLines(places).eraseRemoved();
}

void LogWork::end(SourceNumber number)
{
    leave(number);
    clear(number);
    const auto isOver = [this](const std::unique_ptr<FileView>& view) {
        return std::ranges::none_of(
            view->files(), [this](const auto& each) { return m_inner->table.has(each.first); });
    };
    std::erase_if(m_views, isOver);
}

} // namespace attest::watch
