// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

#include <functional>
#include <utility>

class QAbstractItemView;
class QModelIndex;

namespace attest::ui {

/// What of a row can be copied: how the menu calls it, and the text.
using Copies = QList<std::pair<QString, QString>>;

/// The view's context menu, by mouse or key: the copies of the row that it is asked for.
void offerCopies(QAbstractItemView& view, std::function<Copies(const QModelIndex&)> copiesOf);

} // namespace attest::ui
