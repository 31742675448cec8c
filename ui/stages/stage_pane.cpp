// SPDX-License-Identifier: GPL-3.0-or-later
#include "stages/stage_pane.h"

#include "live/announce.h"
#include "stages/run_names.h"
#include "stages/stage_list.h"
#include "stages/stage_model.h"
#include "theme/eliding_combo.h"
#include "theme/text.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

constexpr const char* kRowActions[]
    = {"case.run-to-stage", "case.back-to-stage", "case.toggle-breakpoint"};
constexpr const char* kMoreActions[] = {"case.clear-breakpoints", "case.run-all", "case.collect"};

} // namespace

StagePane::StagePane(Actions& actions, QWidget* parent)
    : Pane(tr("Stages"), parent)
    , m_actions(actions)
    , m_model(new StageModel(this))
    , m_list(new StageList)
    , m_chooser(new QWidget)
    , m_runs(new ElidingCombo)
{
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Stages"));
    m_runs->setAccessibleName(tr("Run that is looked at"));
    m_runs->setAccessibleDescription(
        tr("Each attestor of a policy that there is evidence for has a run of its own"));
    m_chooser->hide();

    auto* content = new QWidget;
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto* around = new QVBoxLayout(m_chooser);
    around->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    around->addWidget(m_runs);
    lines->addWidget(m_chooser);
    lines->addWidget(m_list, 1);
    setContent(content);
    setFocusProxy(m_list);
    setMinimumWidth(50 * kGrid);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex& now) { choose(now.row()); });
    connect(m_list, &QListView::clicked, this,
        [this](const QModelIndex& index) { choose(index.row()); });
    connect(m_list, &QListView::activated, this,
        [this](const QModelIndex& index) { goTo(index.row()); });
    connect(m_list, &StageList::breakpointAsked, this, &StagePane::toggleBreakpoint);
    connect(m_list, &QWidget::customContextMenuRequested, this, &StagePane::showMenu);
    connect(m_runs, &QComboBox::activated, this, [this](int run) {
        if (live()) {
            live()->lookAt(static_cast<std::size_t>(run));
        }
    });
    // Their keys hold in the whole window, also where no menu shows them.
    for (const char* id :
        {"case.toggle-breakpoint", "case.run-to-stage", "case.clear-breakpoints", "case.run-all"}) {
        if (auto* action = m_actions.find(QString::fromLatin1(id))) {
            addAction(action);
        }
    }
}

void StagePane::refresh(Change change)
{
    if (change == Change::Notes || change == Change::File) {
        return;
    }
    if (!live() || !live()->run()) {
        m_model->setRows({});
        setSubject({});
        showEmpty(!live() ? tr("The stages of a case, in the order they run.")
                : live()->stepper().problem()
                ? tr("The policy of this case cannot be loaded, so no "
                     "stage can run. The finding says why.")
                : live()->kept().evidence.empty()
                ? tr(
                    "No stage runs yet: nothing was presented. Fetch, open or paste a document or a "
                    "token.")
                : tr("No stage runs: no policy asks for what the case "
                     "holds. Put evidence or another policy into it."));
        return;
    }
    std::vector<int> changed;
    {
        const QScopedValueRollback<bool> following(m_following, true);
        changed = m_model->setRows(stageRows(*live()));
        fillRuns();
    }
    tellRun();
    showContent();
    showSelected();
    if (change == Change::Steps) {
        tellChanged(changed);
    }
}

void StagePane::fillRuns()
{
    const auto names = runNames(*live());
    m_chooser->setVisible(names.size() > 1);
    m_runs->clear();
    m_runs->addItems(names);
    m_runs->setCurrentIndex(static_cast<int>(live()->runAt().value_or(0)));
}

void StagePane::tellRun()
{
    const auto& run = *live()->run();
    setSubject(tr("%1 · %2 of %3")
                   .arg(own(verify::methodName(run.method())))
                   .arg(stagesRun(run))
                   .arg(m_model->rowCount()));
}

// One stage is told by name; of several, the last, for the others can be read.
void StagePane::tellChanged(const std::vector<int>& rows)
{
    for (const int row : rows) {
        QAccessibleEvent event(m_list, QAccessible::NameChanged);
        event.setChild(row);
        QAccessible::updateAccessibility(&event);
    }
    const auto ran = stagesRun(*live()->run());
    if (rows.empty()) {
        return;
    }
    const auto* last = m_model->rowAt(m_model->index(static_cast<int>(ran) - 1));
    announce(*this, last ? spoken(*last) : tr("No stage has run yet"));
}

void StagePane::showSelected()
{
    const QScopedValueRollback<bool> following(m_following, true);
    const auto stage = live() ? live()->selection().now().stage : std::nullopt;
    const auto index = stage ? m_model->index(static_cast<int>(*stage)) : QModelIndex();
    if (!index.isValid()) {
        m_list->selectionModel()->clear();
        return;
    }
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_list->scrollTo(index);
}

void StagePane::choose(int row)
{
    if (!m_following && live() && row >= 0) {
        live()->selection().selectStage(static_cast<std::size_t>(row));
        if (m_list->takesFocus()) {
            live()->selection().forgetChoice();
        }
    }
}

void StagePane::goTo(int row)
{
    const auto run = live() ? live()->runAt() : std::nullopt;
    if (run && row >= 0) {
        live()->goToStage(*run, static_cast<std::size_t>(row));
        live()->selection().selectStage(static_cast<std::size_t>(row));
    }
}

void StagePane::toggleBreakpoint(int row)
{
    const auto* stage = m_model->rowAt(m_model->index(row));
    if (live() && stage) {
        live()->toggleBreakpoint(session::StageKey(stage->key));
    }
}

void StagePane::showMenu(const QPoint& at)
{
    const auto index = m_list->indexAt(at);
    QMenu menu(this);
    for (const char* id : kRowActions) {
        if (auto* action = m_actions.find(QString::fromLatin1(id)); action && index.isValid()) {
            menu.addAction(action);
        }
    }
    menu.addSeparator();
    for (const char* id : kMoreActions) {
        if (auto* action = m_actions.find(QString::fromLatin1(id))) {
            menu.addAction(action);
        }
    }
    menu.addSeparator();
    if (const auto* row = m_model->rowAt(index)) {
        menu.addAction(inkIcon(QStringLiteral("copy")), tr("&Copy"), this,
            [text = spoken(*row)] { QGuiApplication::clipboard()->setText(text); });
    }
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

} // namespace attest::ui
