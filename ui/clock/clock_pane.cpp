// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock/clock_pane.h"

#include "clock/timeline_view.h"
#include "clock/validity_model.h"
#include "theme/text.h"
#include "theme/time_text.h"

#include <QtWidgets/QComboBox>

namespace attest::ui {

ClockPane::ClockPane(Actions& actions, QWidget* parent)
    : Pane(tr("Clocks"), parent)
    , m_actions(actions)
    , m_model(new ValidityModel(this))
    , m_view(new TimelineView(*m_model))
    , m_fit(new QComboBox)
{
    m_fit->setObjectName(QStringLiteral("clock.fit"));
    m_fit->setAccessibleName(tr("What the timeline fits"));
    m_fit->setToolTip(
        tr("Hours fit the evidence, years the certificates. In the timeline + and - zoom, as the "
           "wheel does with Ctrl; Left and Right move; 0 fits again."));
    m_fit->addItem(tr("Fit the evidence"));
    m_fit->addItem(tr("Fit the certificates"));
    addToTitle(m_fit);
    setContent(m_view);
    offerCopies(*m_view, [this](const QModelIndex& row) { return copiesOf(row.row()); });
    setFocusProxy(m_view);
    // Choosing again what is chosen already undoes a zoom.
    connect(m_fit, &QComboBox::activated, this,
        [this](int at) { m_view->setFit(at == 0 ? Fit::Evidence : Fit::Certificates); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& row) {
            if (row.isValid() && !m_following) {
                selectRow(row.row());
            }
        });
    connect(m_view, &QTreeView::clicked, this,
        [this](const QModelIndex& row) { selectRow(row.row()); });
    m_actions.add({"clock.fit", tr("Clocks: evidence or &certificates"), {}, {},
        tr("Fit the timeline to the hours of the evidence or to the years of the certificates")});
    connect(m_actions.find(QStringLiteral("clock.fit")), &QAction::triggered, this, [this] {
        m_fit->setCurrentIndex(1 - m_fit->currentIndex());
        m_view->setFit(m_fit->currentIndex() == 0 ? Fit::Evidence : Fit::Certificates);
    });
    const auto zoom = [this](const char* id, const QString& text, int steps) {
        connect(m_actions.add({id, text}), &QAction::triggered, this,
            [this, steps] { m_view->zoomBy(steps); });
    };
    zoom("clock.zoom-in", tr("Clocks: zoom i&n"), 1);
    zoom("clock.zoom-out", tr("Clocks: zoom o&ut"), -1);
}

void ClockPane::refresh(Change change)
{
    if (change != Change::Inputs && (change != Change::Steps || m_model->rowCount() > 0)) {
        return;
    }
    for (const char* id : {"clock.fit", "clock.zoom-in", "clock.zoom-out"}) {
        m_actions.setAllowed(QString::fromLatin1(id), live(), tr("No case is open"));
    }
    if (!live()) {
        setSubject({});
        showEmpty(tr("Open a case to see all validity intervals on one timeline."));
        return;
    }
    const auto& kept = live()->kept().context.now;
    const auto judged = live()->whatIf().now.value_or(kept);
    auto moments = live()->moments();
    if (moments.validities.empty()) {
        m_model->show({}, judged);
        setSubject({});
        showEmpty(tr("Nothing in the evidence says how long it is valid."));
        return;
    }
    moments.clock = kept;
    m_following = true;
    m_model->show(std::move(moments), judged);
    m_following = false;
    setSubject(live()->whatIf().now ? tr("supposed %1").arg(utcText(judged))
                                    : tr("judged at %1").arg(utcText(judged)));
    showContent();
}

void ClockPane::selectRow(int row)
{
    const auto* run = live() ? live()->run() : nullptr;
    const auto span = run ? session::placeOf(m_model->at(row), *run) : std::nullopt;
    if (span && span != live()->selection().now().span) {
        live()->selection().selectSpan(*span);
    }
}

void ClockPane::showSelected()
{
    const auto* run = live() ? live()->run() : nullptr;
    const auto& span = live() ? live()->selection().now().span : std::nullopt;
    if (!run || !span) {
        return;
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto place = session::placeOf(m_model->at(row), *run);
        if (place && place->contains(*span)) {
            m_following = true;
            m_view->setCurrentIndex(m_model->index(row, 0));
            m_following = false;
            return;
        }
    }
}

Copies ClockPane::copiesOf(int row) const
{
    Copies copies{{tr("Copy the row"), m_model->sentence(row)}};
    const auto& written = m_model->at(row).written;
    if (written.from) {
        copies.push_back({tr("Copy from"), own(formatRfc3339(*written.from))});
    }
    if (written.to) {
        copies.push_back({tr("Copy to"), own(formatRfc3339(*written.to))});
    }
    return copies;
}

} // namespace attest::ui
