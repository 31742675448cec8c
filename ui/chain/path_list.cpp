// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain/path_list.h"

#include "chain/card_painter.h"

namespace attest::ui {
namespace {

constexpr int kAttempt = Qt::UserRole + 1;

QStandardItem* rowFor(const QString& text, PathState state, std::optional<std::size_t> attempt)
{
    auto* made = new QStandardItem(markIcon(markOf(state)), text);
    made->setEditable(false);
    made->setToolTip(text);
    if (attempt) {
        made->setData(QVariant::fromValue(static_cast<qulonglong>(*attempt)), kAttempt);
    }
    return made;
}

} // namespace

void PathList::setGraph(const ChainGraph& graph)
{
    const auto words = [](PathState state, const QString& why) {
        return state == PathState::Holds ? tr("Holds: %1").arg(why)
            : state == PathState::Fails  ? tr("Fails: %1").arg(why)
                                         : tr("Open: %1").arg(why);
    };
    clear();
    for (const auto& group : graph.groups) {
        const auto first = group.shown.front().number;
        if (group.count == 1) {
            appendRow(rowFor(words(group.state, group.why), group.state, first));
            continue;
        }
        auto* head = rowFor(tr("%1 (%2 paths)").arg(words(group.state, group.why)).arg(group.count),
            group.state, first);
        for (const auto& path : group.shown) {
            const auto number = path.number + 1;
            head->appendRow(
                rowFor(path.anchor.isEmpty() ? tr("Path %1, no anchor reached").arg(number)
                                             : tr("Path %1, to %2").arg(number).arg(path.anchor),
                    path.state, path.number));
        }
        if (const auto more = group.count - group.shown.size(); more > 0) {
            auto* rest = new QStandardItem(tr("and %1 more").arg(more));
            rest->setEnabled(false);
            head->appendRow(rest);
        }
        appendRow(head);
    }
}

std::optional<std::size_t> PathList::attemptAt(const QModelIndex& index)
{
    const auto value = index.data(kAttempt);
    return value.isValid() ? std::optional(static_cast<std::size_t>(value.toULongLong()))
                           : std::nullopt;
}

} // namespace attest::ui
