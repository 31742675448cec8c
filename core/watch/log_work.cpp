// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/log_work.h"

#include "live/file_source.h"
#include "watch/spool_restore.h"

#include <algorithm>

namespace attest::watch {

LogWork::LogWork(
    std::shared_ptr<LogWatch::Inner> inner, std::string spoolFolder, live::Spool::Settings spool)
    : m_inner(std::move(inner))
    , m_spool{std::move(spoolFolder), spool, nullptr, {}}
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
        receiving.source->stop();
    }
    m_views.clear();
    m_restoring.clear();
    for (auto& [number, receiving] : m_receiving) {
        receiving.source.reset();
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

void LogWork::receive(SourceNumber number, std::unique_ptr<live::Source> source, SourceKind kind)
{
    give([this, number, kind,
             held = std::make_shared<std::unique_ptr<live::Source>>(std::move(source))] {
        start(number, std::move(*held), kind);
    });
}

void LogWork::start(SourceNumber number, std::unique_ptr<live::Source> source, SourceKind kind)
{
    if (!m_inner->table.has(number)) {
        return;
    }
    std::optional<Problem> problem;
    {
        const RowStore::Writing writing(m_inner->store);
        problem = m_spool.open();
    }
    if (problem) {
        live::SourceStatus failed;
        failed.state = live::SourceState::Failed;
        failed.problem = std::move(problem);
        m_inner->table.setStatus(number, failed);
        return;
    }
    auto& receiving = m_receiving[number];
    receiving.intake
        = std::make_unique<SpoolIntake>(*m_inner, m_spool, number, source->name(), kind);
    receiving.source = std::move(source);
    receiving.source->start(*receiving.intake);
}

void LogWork::viewFiles(
    std::vector<std::pair<SourceNumber, std::string>> files, live::Follow follow)
{
    give([this, follow, files = std::move(files)] {
        const auto handOver = [this, follow](SourceNumber number, const std::string& path) {
            m_inner->table.setKind(number, SourceKind::Packed);
            receive(number, std::make_unique<live::FileSource>(path, follow), SourceKind::Packed);
        };
        m_views.push_back(std::make_unique<FileView>(*m_inner, files, follow, m_spool.folder, handOver));
    });
}

void LogWork::restore()
{
    give([this] {
        m_restoring.emplace_back([restoring = restoringOf(*m_inner, m_spool, m_stop)](
                                     const std::stop_token& /*m_stop is asked*/) { restoring(); });
    });
}

void LogWork::remove(SourceNumber number)
{
    m_inner->table.remove(number); // nothing of it becomes a row from now on
    m_inner->teller.touch();
    give([this, number] { end(number); });
}

void LogWork::end(SourceNumber number)
{
    const auto found = m_receiving.find(number);
    if (found != m_receiving.end()) {
        found->second.source.reset(); // waits for its thread
        found->second.intake->forget();
        m_receiving.erase(found);
    }
    {
        RowStore::Writing writing(m_inner->store);
        writing.remove(number);
        for (auto& stream : m_spool.kept[number]) {
            stream.number = m_spool.log->newStream();
            m_spool.log->forget(stream);
        }
        m_spool.kept.erase(number);
    }
    const auto isOver = [this](const std::unique_ptr<FileView>& view) {
        return std::ranges::none_of(
            view->files(), [this](const auto& each) { return m_inner->table.has(each.first); });
    };
    std::erase_if(m_views, isOver);
}

} // namespace attest::watch
