// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/line_cells.h"
#include "watch/log_rows.h"

#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include <atomic>
#include <memory>
#include <unordered_map>
#include <vector>

namespace attest::ui {

/// What rows show, read from disk on a thread of its own: a slow disk delays words, never the window. Keeps
/// some screens of it.
class LineCache final : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t kMost = 4096;
    explicit LineCache(QObject* parent = nullptr);
    ~LineCache() override;

    /// What is read from. Of another epoch, what was kept is of other rows.
    void setRows(const watch::LogRows& rows);
    /// The members of lines that are shown besides.
    void setChosen(std::vector<std::string> names);
    /// Null: not yet.
    [[nodiscard]] const LineCells* find(watch::Row row) const;
    /// Reads those that are not here. What was wanted before and is not begun is not wanted any more.
    void want(std::vector<watch::Row> rows);

signals:
    void loaded();

private:
    struct Job;
    void startNext();
    void take(const std::shared_ptr<Job>& job);
    void makeRoom(watch::Row near);
    void forget();

    watch::LogRows m_rows;
    std::vector<std::string> m_chosen;
    std::unordered_map<watch::Row, LineCells> m_cells;
    std::vector<watch::Row> m_wanted;
    std::shared_ptr<Job> m_running;
    std::uint64_t m_generation = 0;
    QThreadPool m_pool; ///< last: what it runs ends before the rest goes
};

} // namespace attest::ui
