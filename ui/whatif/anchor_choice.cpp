// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/anchor_choice.h"

#include "base/hex.h"
#include "theme/text.h"
#include "theme/tokens.h"
#include "whatif/popup.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QVBoxLayout>

#include <set>

namespace attest::ui {
namespace {

constexpr int kKey = Qt::UserRole;

/// By key: an anchor known by name and key, and a certificate for the same, are one.
std::vector<std::pair<std::string, const trust::Anchor*>> keysOf(const casefile::Case& c)
{
    std::vector<std::pair<std::string, const trust::Anchor*>> keys;
    std::set<std::string> seen;
    for (const auto& anchor : c.context.anchors.all()) {
        auto key = hex(anchor.spkiSha256);
        if (seen.insert(key).second) {
            keys.emplace_back(std::move(key), &anchor);
        }
    }
    return keys;
}

} // namespace

AnchorChoice::AnchorChoice(QWidget* parent) : Choice("whatif.anchors", tr("Anchors"), parent) {}

QString AnchorChoice::says(const LiveCase& live) const
{
    const auto all = static_cast<int>(keysOf(live.kept()).size());
    const auto off = static_cast<int>(live.whatIf().anchorsOff.size());
    return off == 0 ? tr("Anchors: %1").arg(all) : tr("Anchors: %1 of %2").arg(all - off).arg(all);
}

bool AnchorChoice::isSupposed(const session::WhatIf& whatIf) const
{
    return !whatIf.anchorsOff.empty();
}

void AnchorChoice::open(QWidget* below)
{
    if (!live()) {
        return;
    }
    auto* popup = new Popup(tr("Trusted anchors"));
    auto* list = new QListWidget;
    list->setObjectName(QStringLiteral("whatif.anchors.list"));
    list->setAccessibleName(tr("Trusted anchors"));
    list->setTextElideMode(Qt::ElideMiddle);
    constexpr int kShortKey = 16;
    for (const auto& [key, anchor] : keysOf(live()->kept())) {
        const auto whole = own(key);
        auto* row = new QListWidgetItem(
            tr("%1, key %2").arg(shown(anchor->name, 80), whole.left(kShortKey) + QChar(0x2026)));
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        row->setCheckState(live()->whatIf().anchorsOff.contains(key) ? Qt::Unchecked : Qt::Checked);
        row->setData(kKey, whole);
        row->setToolTip(tr("SHA-256 of the key: %1\nFrom: %2").arg(whole, shown(anchor->source)));
        list->addItem(row);
    }
    list->setMinimumWidth(list->fontMetrics().averageCharWidth() * 60);
    constexpr int kMostRows = 10, kFewestRows = 3;
    list->setFixedHeight(
        std::clamp(list->count(), kFewestRows, kMostRows) * list->sizeHintForRow(0) + 2 * kGrid);
    auto* about = new QLabel(tr("An anchor without its mark closes no path."));
    about->setForegroundRole(QPalette::PlaceholderText);
    popup->lines()->addWidget(list);
    popup->lines()->addWidget(about);
    connect(list, &QListWidget::itemChanged, this, [this](const QListWidgetItem* row) {
        if (!live()) {
            return;
        }
        auto next = live()->whatIf();
        const auto key = utf8(row->data(kKey).toString());
        if (row->checkState() == Qt::Checked) {
            next.anchorsOff.erase(key);
        } else {
            next.anchorsOff.insert(key);
        }
        live()->suppose(tr("Suppose other anchors"), std::move(next));
    });
    list->setCurrentRow(0);
    popup->openBelow(below, list);
}

} // namespace attest::ui
