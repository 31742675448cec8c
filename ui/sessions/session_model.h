// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/session_order.h"

#include <QtCore/QAbstractTableModel>

namespace attest::ui {

/// Attestation sessions, newest first unless told otherwise. A few changes are told one by one; where there
/// are many, all of it is put in order on another thread and told at once by modelReset().
class SessionModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        CauseRole = Qt::UserRole + 1, ///< text at the right of What
        KindRole,                     ///< SessionKind as a number
    };

    explicit SessionModel(QObject* parent = nullptr);

    void setEvents(const telemetry::EventCatalogue& events);
    [[nodiscard]] const telemetry::EventCatalogue& events() const { return *m_events; }
    /// What sources are called.
    void setNames(SourceNames names);

    /// All there are, in the order in which they were met, but for `dropped` at the front. One that has not
    /// changed has to be the same object as before.
    void take(AllSessions all, std::uint64_t dropped = 0);
    void take(std::span<const session::SessionPtr> all, std::uint64_t dropped = 0);
    void setFilter(SessionFilter filter);
    [[nodiscard]] const SessionFilter& filter() const { return m_order.filter; }

    [[nodiscard]] const std::vector<session::SessionPtr>& all() const { return *m_all; }
    /// The same for another thread: they do not change any more.
    [[nodiscard]] AllSessions lend() const;
    [[nodiscard]] std::size_t count(SessionKind kind) const
    {
        return m_counts[static_cast<std::size_t>(kind)];
    }
    /// Null where there is no such row.
    [[nodiscard]] session::SessionPtr at(int row) const;
    /// Of a session by its id; -1 where it is not shown.
    [[nodiscard]] int rowOf(
        const std::string& id, const session::SessionPtr& known = nullptr) const;
    [[nodiscard]] QString serverOf(const telemetry::AttestationSession& session) const;
    /// All of it is being put in order.
    [[nodiscard]] bool isBusy() const { return m_busy; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    void countsChanged();

private:
    [[nodiscard]] int rowAt(std::size_t at) const;
    [[nodiscard]] const session::SessionPtr& of(SessionSerial serial) const
    {
        return (*m_all)[serial - m_dropped];
    }
    [[nodiscard]] std::size_t placeOf(SessionSerial serial) const;
    [[nodiscard]] QString text(const telemetry::AttestationSession& session, int column) const;
    [[nodiscard]] QString spoken(const telemetry::AttestationSession& session, int column) const;
    void count(const telemetry::AttestationSession& session, std::size_t by);
    void follow(const AllSessions& all, std::uint64_t dropped);
    [[nodiscard]] std::vector<session::SessionPtr>& mine();
    void dropFront(std::uint64_t dropped);
    void change(SessionSerial serial, const session::SessionPtr& next);
    void move(SessionSerial serial, const session::SessionPtr& next);
    void show(SessionSerial serial);
    void hide(SessionSerial serial);
    void rebuild();
    void rebuild(const AllSessions& all, std::uint64_t dropped);
    void adopt(OrderedSessions ordered);

    std::shared_ptr<const telemetry::EventCatalogue> m_events;
    SessionOrder m_order;
    bool m_descending = true; ///< of what is shown
    AllSessions m_all = std::make_shared<const std::vector<session::SessionPtr>>();
    /// m_all where it may be changed here; null where another thread may have it, too.
    mutable std::shared_ptr<std::vector<session::SessionPtr>> m_mine;
    std::uint64_t m_dropped = 0;
    /// What was given while an order was being made.
    AllSessions m_next;
    std::uint64_t m_nextDropped = 0;
    std::vector<SessionSerial> m_shown; ///< ascending, whichever way round the rows are
    SessionCounts m_counts{};
    bool m_busy = false, m_again = false;
};

} // namespace attest::ui
