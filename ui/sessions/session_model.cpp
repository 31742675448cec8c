// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/session_model.h"

#include "live/background.h"
#include "sessions/session_words.h"
#include "theme/text.h"

#include <algorithm>

namespace attest::ui {
namespace {

using session::SessionPtr;
using telemetry::AttestationSession;

/// From here on one reset is less work for views than rows one by one.
constexpr std::size_t kMostOneByOne = 100;
/// Put in order at once, where that takes less than a frame.
constexpr std::size_t kMostHere = 1'000;

/// The last one to hold a long list frees all that is in it, which takes as long as to paint a frame.
void freeElsewhere(AllSessions list)
{
    inPool([list = std::move(list)] {});
}

constexpr auto kAdd = static_cast<std::size_t>(1);
constexpr auto kTakeAway = static_cast<std::size_t>(-1);

} // namespace

SessionModel::SessionModel(QObject* parent) : QAbstractTableModel(parent)
{
    setEvents(telemetry::EventCatalogue::builtIn());
}

void SessionModel::setEvents(const telemetry::EventCatalogue& events)
{
    m_events = std::make_shared<const telemetry::EventCatalogue>(events);
    m_order.events = m_events;
    rebuild();
}

void SessionModel::setNames(SourceNames names)
{
    if (names != m_order.names) {
        m_order.names = std::move(names);
        rebuild();
    }
}

void SessionModel::setFilter(SessionFilter filter)
{
    if (filter != m_order.filter) {
        m_order.filter = std::move(filter);
        rebuild();
    }
}

void SessionModel::sort(int column, Qt::SortOrder order)
{
    const bool descending = order == Qt::DescendingOrder;
    if (column < 0 || column >= kSessionColumns
        || (column == m_order.column && descending == m_order.descending)) {
        return;
    }
    m_order.column = column;
    m_order.descending = descending;
    rebuild();
}

AllSessions SessionModel::lend() const
{
    m_mine.reset();
    return m_all;
}

std::vector<SessionPtr>& SessionModel::mine()
{
    if (!m_mine) {
        m_mine = std::make_shared<std::vector<SessionPtr>>(*m_all);
        m_all = m_mine;
    }
    return *m_mine;
}

void SessionModel::take(std::span<const SessionPtr> all, std::uint64_t dropped)
{
    take(std::make_shared<const std::vector<SessionPtr>>(all.begin(), all.end()), dropped);
}

void SessionModel::take(AllSessions all, std::uint64_t dropped)
{
    if (m_busy) {
        freeElsewhere(std::exchange(m_next, std::move(all)));
        m_nextDropped = dropped;
        return;
    }
    follow(all, dropped);
}

void SessionModel::follow(const AllSessions& all, std::uint64_t dropped)
{
    const auto had = m_dropped + m_all->size();
    const auto have = dropped + all->size();
    bool many = have < had || dropped < m_dropped || dropped - m_dropped > kMostOneByOne
        || have - had > kMostOneByOne;
    std::vector<SessionSerial> changed;
    for (auto serial = dropped; !many && serial < have; ++serial) {
        if (serial >= had || of(serial) != (*all)[serial - dropped]) {
            changed.push_back(serial);
        }
    }
    many = many || changed.size() > kMostOneByOne;
    if (many) {
        rebuild(all, dropped);
    } else if (!changed.empty() || dropped != m_dropped) {
        dropFront(dropped);
        for (const auto serial : changed) {
            change(serial, (*all)[serial - dropped]);
        }
        emit countsChanged();
    }
}

void SessionModel::dropFront(std::uint64_t dropped)
{
    for (auto serial = m_dropped; serial < dropped; ++serial) {
        hide(serial);
        count(*of(serial), kTakeAway);
    }
    auto& all = mine();
    all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(dropped - m_dropped));
    m_dropped = dropped;
}

void SessionModel::change(SessionSerial serial, const SessionPtr& next)
{
    const auto at = serial - m_dropped;
    count(*next, kAdd);
    if (at == m_all->size()) {
        mine().push_back(next);
        show(serial);
        return;
    }
    const auto old = of(serial);
    count(*old, kTakeAway);
    if (m_order.holds(*old) && m_order.holds(*next)) {
        move(serial, next);
        return;
    }
    hide(serial);
    mine()[at] = next;
    show(serial);
}

void SessionModel::move(SessionSerial serial, const SessionPtr& next)
{
    const auto from = placeOf(serial);
    const auto at = [this](std::size_t place) {
        return m_shown.begin() + static_cast<std::ptrdiff_t>(place);
    };
    mine()[serial - m_dropped] = next;
    m_shown.erase(at(from));
    const auto to = placeOf(serial);
    m_shown.insert(at(from), serial);
    const int row = rowAt(to);
    if (from != to) {
        const int before = rowAt(from);
        beginMoveRows({}, before, before, {}, row > before ? row + 1 : row);
        m_shown.erase(at(from));
        m_shown.insert(at(to), serial);
        endMoveRows();
    }
    emit dataChanged(index(row, 0), index(row, kSessionColumns - 1));
}

std::size_t SessionModel::placeOf(SessionSerial serial) const
{
    const auto before = [this](SessionSerial a, SessionSerial b) {
        const auto order = m_order.compare(*of(a), *of(b));
        return order == 0 ? a < b : order < 0;
    };
    return static_cast<std::size_t>(
        std::ranges::lower_bound(m_shown, serial, before) - m_shown.begin());
}

void SessionModel::show(SessionSerial serial)
{
    if (!m_order.holds(*of(serial))) {
        return;
    }
    const auto place = placeOf(serial);
    const int row = static_cast<int>(m_descending ? m_shown.size() - place : place);
    beginInsertRows({}, row, row);
    m_shown.insert(m_shown.begin() + static_cast<std::ptrdiff_t>(place), serial);
    endInsertRows();
}

void SessionModel::hide(SessionSerial serial)
{
    if (!m_order.holds(*of(serial))) {
        return;
    }
    const auto place = placeOf(serial);
    const int row = rowAt(place);
    beginRemoveRows({}, row, row);
    m_shown.erase(m_shown.begin() + static_cast<std::ptrdiff_t>(place));
    endRemoveRows();
}

void SessionModel::rebuild()
{
    if (m_busy) {
        m_again = true;
        return;
    }
    rebuild(m_all, m_dropped);
}

void SessionModel::rebuild(const AllSessions& all, std::uint64_t dropped)
{
    if (all->size() <= kMostHere) {
        adopt(ordered(all, dropped, m_order));
        return;
    }
    m_busy = true;
    static_cast<void>(lend());
    inBackground(
        this, [all, dropped, order = m_order] { return ordered(all, dropped, order); },
        [this](OrderedSessions made) {
            m_busy = false;
            if (std::exchange(m_again, false)) {
                rebuild(made.all, made.dropped); // that one was made for another filter or order
                return;
            }
            adopt(std::move(made));
            if (const auto next = std::exchange(m_next, nullptr)) {
                follow(next, m_nextDropped);
            }
        });
}

void SessionModel::adopt(OrderedSessions made)
{
    beginResetModel();
    m_mine.reset();
    freeElsewhere(std::exchange(m_all, std::move(made.all)));
    m_dropped = made.dropped;
    m_shown = std::move(made.shown);
    m_counts = made.counts;
    m_descending = made.descending;
    endResetModel();
    emit countsChanged();
}

void SessionModel::count(const AttestationSession& session, std::size_t by)
{
    m_counts[static_cast<std::size_t>(kindOf(session))] += by;
}

int SessionModel::rowAt(std::size_t at) const
{
    return static_cast<int>(m_descending ? m_shown.size() - 1 - at : at);
}

SessionPtr SessionModel::at(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return nullptr;
    }
    const auto at = static_cast<std::size_t>(row);
    return of(m_shown[m_descending ? m_shown.size() - 1 - at : at]);
}

int SessionModel::rowOf(const std::string& id, const SessionPtr& known) const
{
    // Where it has not changed, its address tells as much as its id and takes no look into each of them.
    auto found = known ? std::ranges::find(*m_all, known) : m_all->end();
    if (found == m_all->end()) {
        found
            = std::ranges::find_if(*m_all, [&](const SessionPtr& each) { return each->id == id; });
    }
    if (found == m_all->end() || !m_order.holds(**found) || m_busy) {
        return -1;
    }
    return rowAt(placeOf(m_dropped + static_cast<std::uint64_t>(found - m_all->begin())));
}

QString SessionModel::serverOf(const AttestationSession& session) const
{
    const auto source = serverSourceOf(session, *m_events);
    const auto found = source ? m_order.names.find(*source) : m_order.names.end();
    return found == m_order.names.end() ? QStringLiteral("\u2013")
                                        : shown(utf8(found->second), 120);
}

int SessionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int SessionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kSessionColumns;
}

QString SessionModel::text(const AttestationSession& session, int column) const
{
    switch (column) {
    case When:
        return timeOfDay(session.started);
    case Method:
        return SessionWords::methods(session);
    case Server:
        return serverOf(session);
    case Steps:
        return SessionWords::outcome(session);
    case What:
        return SessionWords::what(session);
    case Took:
        return secondsText(session.took());
    default:
        return {};
    }
}

QString SessionModel::spoken(const AttestationSession& session, int column) const
{
    if (column == Steps) {
        return tr("%1. %2").arg(SessionWords::outcome(session),
            SessionWords::course(session::courseOf(session, *m_events)));
    }
    if (column == What) {
        const auto cause = SessionWords::cause(session);
        const auto what = SessionWords::what(session);
        return cause.isEmpty() ? what : what.isEmpty() ? cause : tr("%1. %2").arg(what, cause);
    }
    return column == When ? wholeTime(session.started) : text(session, column);
}

QVariant SessionModel::data(const QModelIndex& index, int role) const
{
    const auto session = index.isValid() ? at(index.row()) : nullptr;
    if (!session) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(*session, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return spoken(*session, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Took ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case CauseRole:
        return SessionWords::cause(*session);
    case KindRole:
        return static_cast<int>(kindOf(*session));
    default:
        return {};
    }
}

QVariant SessionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Took) {
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QString names[]
        = {tr("Time"), tr("Method"), tr("Server"), tr("Steps"), tr("What happened"), tr("Took")};
    return section >= 0 && section < kSessionColumns ? QVariant(names[section]) : QVariant();
}

} // namespace attest::ui
