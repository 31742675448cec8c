// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/line_cache.h"

#include <QtCore/QPointer>
#include <QtWidgets/QApplication>

#include <algorithm>

namespace attest::ui {

using watch::Row;

struct LineCache::Job {
    watch::LogRows rows;
    std::vector<std::string> chosen;
    std::vector<Row> wanted;
    std::uint64_t generation = 0;
    std::atomic<bool> stop = false;
    std::vector<std::pair<Row, LineCells>> read;

    void run()
    {
        read.reserve(wanted.size());
        for (const auto row : wanted) {
            if (stop) {
                return;
            }
            read.emplace_back(row, cellsOf(rows.record(row), chosen));
        }
    }
};

LineCache::LineCache(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

LineCache::~LineCache()
{
    if (m_running) {
        m_running->stop = true;
    }
}

void LineCache::forget()
{
    m_cells.clear();
    m_wanted.clear();
    ++m_generation;
    if (m_running) {
        m_running->stop = true;
    }
}

void LineCache::setRows(const watch::LogRows& rows)
{
    const bool sameRows = rows.epoch() == m_rows.epoch();
    m_rows = rows;
    if (!sameRows) {
        forget();
    }
}

void LineCache::setChosen(std::vector<std::string> names)
{
    if (names != m_chosen) {
        m_chosen = std::move(names);
        forget();
    }
}

const LineCells* LineCache::find(Row row) const
{
    const auto found = m_cells.find(row);
    return found == m_cells.end() ? nullptr : &found->second;
}

void LineCache::want(std::vector<Row> rows)
{
    std::erase_if(rows, [this](Row row) { return m_cells.contains(row) || !m_rows.contains(row); });
    m_wanted = std::move(rows);
    if (!m_running) {
        startNext();
    }
}

void LineCache::startNext()
{
    if (m_wanted.empty()) {
        return;
    }
    auto job = std::make_shared<Job>();
    job->rows = m_rows;
    job->chosen = m_chosen;
    job->wanted = std::exchange(m_wanted, {});
    job->generation = m_generation;
    m_running = job;
    m_pool.start([job, self = QPointer<LineCache>(this)] {
        job->run();
        QMetaObject::invokeMethod(
            qApp,
            [job, self] {
                if (self) {
                    self->take(job);
                }
            },
            Qt::QueuedConnection);
    });
}

void LineCache::take(const std::shared_ptr<Job>& job)
{
    m_running.reset();
    if (job->generation == m_generation && !job->read.empty()) {
        makeRoom(job->read.front().first);
        for (auto& [row, cells] : job->read) {
            m_cells.insert_or_assign(row, std::move(cells));
        }
    }
    // What was read meanwhile is not read again.
    std::erase_if(m_wanted, [this](Row row) { return m_cells.contains(row); });
    startNext();
    emit loaded();
}

void LineCache::makeRoom(Row near)
{
    if (m_cells.size() < kMost) {
        return;
    }
    std::erase_if(m_cells, [near](const auto& each) {
        const auto row = each.first;
        return (row < near ? near - row : row - near) > kMost / 8;
    });
    if (m_cells.size() >= kMost) {
        m_cells.clear();
    }
}

} // namespace attest::ui
