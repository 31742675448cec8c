// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flows_pane.h"

#include "action/action_button.h"
#include "flows/exchange_edit.h"
#include "flows/flow_delegate.h"
#include "flows/flow_detail.h"
#include "flows/flow_model.h"
#include "flows/notice_bar.h"
#include "flows/reply_file.h"
#include "live/open_questions.h"
#include "theme/row_table.h"
#include "theme/text.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace attest::ui {
namespace {

constexpr int kTallEnough = 420; ///< for table and detail one above the other

QString pickFile(QWidget* parent, const QString& title)
{
    return QFileDialog::getOpenFileName(parent, title);
}

QTableView* tableOf(FlowModel* model)
{
    auto* table = rowTable("flows", FlowsPane::tr("Requests of this run"), model);
    table->setTextElideMode(Qt::ElideMiddle);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* header = table->horizontalHeader();
    const QFontMetrics metrics(table->font());
    const auto wide = [&](int letters) { return metrics.averageCharWidth() * letters; };
    header->resizeSection(FlowModel::Status, wide(26));
    header->resizeSection(FlowModel::Kind, wide(20));
    header->setSectionResizeMode(FlowModel::Target, QHeaderView::Stretch);
    header->resizeSection(FlowModel::Rule, wide(26));
    header->resizeSection(FlowModel::Bytes, wide(11));
    header->resizeSection(FlowModel::Source, wide(20));
    header->setMinimumSectionSize(wide(8));
    return table;
}

} // namespace

FlowsPane::FlowsPane(Actions& actions, QWidget* parent)
    : Pane(tr("Flows"), parent)
    , m_actions(actions)
    , m_model(new FlowModel(this))
    , m_table(tableOf(m_model))
    , m_split(new QSplitter(Qt::Horizontal))
    , m_lines(new FlowDelegate(this))
    , m_state(new NoticeBar)
    , m_refused(new NoticeBar)
    , m_pick(pickFile)
{
    addActions();
    m_detail = new FlowDetail(actions);
    m_split->addWidget(m_table);
    m_split->addWidget(m_detail);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    auto* content = new QWidget;
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_state);
    lines->addWidget(m_refused);
    lines->addWidget(m_split, 1);
    setContent(content);
    setFocusProxy(m_table);
    arrange();
    for (const char* id : {"flows.copy-curl", "flows.show-bytes", "flows.supply", "flows.remove"}) {
        m_table->addAction(m_actions.find(QString::fromLatin1(id)));
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &FlowsPane::choose);
    connect(m_table, &QTableView::clicked, this, &FlowsPane::showBytes);
    connect(m_table, &QTableView::activated, this, &FlowsPane::showBytes);
}

void FlowsPane::addActions()
{
    const auto add = [this](const Actions::Given& given, auto act) {
        auto* action = m_actions.add(given);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    auto* pause = add({"flows.pause", tr("&Pause before each request"), {}, {},
                          tr("Stop a run where it would ask somebody, and decide what it hears")},
        [this] {
            if (live()) {
                live()->setPausing(m_actions.find(QStringLiteral("flows.pause"))->isChecked());
            }
        });
    pause->setCheckable(true);
    add({"flows.supply", tr("&Supply a reply from a file…"), {}, {},
            tr("Answer a request with what a file holds")},
        [this] { supply(); });
    add({"flows.go-on", tr("&Go on without"), {}, {}, tr("Leave the request without an answer")},
        [this] { goWithout(); });
    add({"flows.use-recorded", tr("Use the &recorded answer")}, [this] {
        if (live()) {
            live()->goOn();
        }
    });
    add({"flows.freeze", tr("&Freeze replies into the case"), {}, {},
            tr("Make the replies that were given by hand part of the case")},
        [this] { freeze(); });
    add({"flows.remove", tr("Remove the recorded reply")}, [this] { remove(); });
    add({"flows.show-bytes", tr("Show its bytes")}, [this] { showBytes(); });
    add({"flows.copy-curl", tr("&Copy as curl"), {}, QStringLiteral("copy")},
        [this] { copyCurl(); });
    // Short enough for buttons that stand beside what they are about.
    m_actions.find(QStringLiteral("flows.supply"))->setIconText(tr("Supply…"));
    m_actions.find(QStringLiteral("flows.remove"))->setIconText(tr("Remove"));
    m_actions.find(QStringLiteral("flows.show-bytes"))->setIconText(tr("Bytes"));
    auto* box = new QCheckBox(Actions::nameOf(*pause));
    const auto follow = [box, pause] {
        box->setChecked(pause->isChecked());
        box->setEnabled(pause->isEnabled());
        box->setToolTip(pause->toolTip());
    };
    follow();
    connect(pause, &QAction::changed, box, follow);
    // Not clicked(): assistive technology toggles the box.
    connect(box, &QCheckBox::toggled, pause, [pause](bool on) {
        if (on != pause->isChecked()) {
            pause->trigger();
        }
    });
    addToTitle(box);
    if (auto* resolve = m_actions.find(QLatin1String(kResolveAction))) {
        m_resolve = buttonFor(*resolve);
        addToTitle(m_resolve);
    }
}

void FlowsPane::resizeEvent(QResizeEvent* event)
{
    Pane::resizeEvent(event);
    const bool flat = height() < kTallEnough;
    if (flat != m_flat) {
        m_flat = flat;
        arrange();
    }
}

// Low and broad, as it is at the bottom of the window: two lines a request, and the detail beside them.
void FlowsPane::arrange()
{
    m_split->setOrientation(m_flat ? Qt::Horizontal : Qt::Vertical);
    m_split->setSizes(m_flat ? QList{width() / 2, width() / 2} : QList{height() / 2, height() / 2});
    for (const auto column : {FlowModel::Status, FlowModel::Kind, FlowModel::Rule, FlowModel::Bytes,
             FlowModel::Source}) {
        m_table->setColumnHidden(column, m_flat);
    }
    m_table->setItemDelegateForColumn(FlowModel::Target, m_flat ? m_lines : nullptr);
    m_table->horizontalHeader()->setVisible(!m_flat);
    m_table->verticalHeader()->setDefaultSectionSize(
        m_flat ? FlowDelegate::heightFor(m_table->font()) : kRow);
    m_detail->setRoomy(!m_flat);
    m_detail->showRow(current(), cloud());
}

const FlowRow* FlowsPane::current() const
{
    return m_model->at(m_table->currentIndex());
}

policy::Cloud FlowsPane::cloud() const
{
    const auto* run = live() ? live()->run() : nullptr;
    return run ? cloudOf(run->context()) : policy::Cloud::Public;
}

void FlowsPane::refresh(Change change)
{
    if (change == Change::Notes || change == Change::File) {
        return;
    }
    if (change == Change::Inputs) {
        m_refused->tell({}, {});
    }
    showRows();
    updateActions();
    tellState();
    m_detail->showRow(current(), cloud());
}

void FlowsPane::showRows()
{
    const QScopedValueRollback quiet(m_quiet, true);
    const auto* before = current();
    const auto key = before ? before->key : std::string();
    m_model->setRows(live() ? flowsOf(*live()) : std::vector<FlowRow>());
    const auto& rows = m_model->rows();
    const auto find = [&](auto test) {
        const auto found = std::ranges::find_if(rows, test);
        return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
    };
    int row = find([](const FlowRow& each) { return each.waiting; });
    if (row < 0 && !key.empty()) {
        row = find([&](const FlowRow& each) { return each.key == key; });
    }
    if (row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, FlowModel::Target));
    }
    if (rows.empty()) {
        setSubject(live() ? tr("offline: nothing is sent") : QString());
        showEmpty(live() ? tr("Nothing was asked of anybody: this run needed no answer from "
                              "outside, or has not got that far.")
                         : tr("Every request a run puts to the outside, the rule that allowed it, "
                              "and what was answered."));
        return;
    }
    const auto [requests, unanswered] = countsOf(rows);
    setSubject(tr("offline: nothing is sent · %1 requests, %2 without an answer")
                   .arg(requests)
                   .arg(unanswered));
    showContent();
}

// What a person has to decide, if anything.
void FlowsPane::tellState()
{
    const auto action = [this](const char* id) { return m_actions.find(QString::fromLatin1(id)); };
    const auto* stepper = live() ? &live()->stepper() : nullptr;
    if (stepper && stepper->waiting()) {
        const auto key = verify::requestKey(*stepper->waiting());
        const bool recorded = std::ranges::any_of(live()->kept().exchanges,
            [&](const auto& each) { return verify::requestKey(each.request) == key; });
        m_actions.setAllowed(QStringLiteral("flows.use-recorded"), recorded,
            tr("The case holds no answer to this request"));
        m_state->tell(tr("Would ask: %1 (%2). Nothing is sent: say what it hears.")
                          .arg(targetOf(*stepper->waiting(), cloud()), ruleOf(*stepper->waiting())),
            recorded
                ? QList{action("flows.use-recorded"), action("flows.supply"), action("flows.go-on")}
                : QList{action("flows.supply"), action("flows.go-on")});
        return;
    }
    m_actions.forbid(QStringLiteral("flows.use-recorded"), tr("No run waits for an answer"));
    const auto supplied = stepper
        ? std::ranges::count_if(stepper->supplied(),
            [](const auto& each) { return each.reply.status != verify::ReplyStatus::Unavailable; })
        : 0;
    m_actions.setAllowed(QStringLiteral("flows.freeze"), supplied > 0,
        tr("No reply was given by hand since the case was changed"));
    if (supplied > 0) {
        m_state->tell(supplied == 1
                ? tr("1 reply was given by hand and is not part of the case yet.")
                : tr("%1 replies were given by hand and are not part of the case yet.")
                      .arg(supplied),
            {action("flows.freeze")});
    } else if (stepper && stepper->pausing() && stepper->finished() && action("case.restart")) {
        m_state->tell(tr("The run is over. Start over, and it pauses before each request."),
            {action("case.restart")});
    } else {
        m_state->tell({}, {});
    }
}

void FlowsPane::updateActions()
{
    const auto allow = [this](const char* id, bool allowed, const QString& why) {
        m_actions.setAllowed(QString::fromLatin1(id), allowed, why);
    };
    const auto* row = current();
    const bool waiting = live() && live()->stepper().waiting();
    const bool asked = row && row->exchange;
    const auto none = tr("No request is chosen in Flows");
    auto* pause = m_actions.find(QStringLiteral("flows.pause"));
    pause->setChecked(live() && live()->stepper().pausing());
    if (m_resolve) {
        m_resolve->setVisible(live() && hasOpenQuestions(*live()));
    }
    allow("flows.pause", live(), tr("No case is open"));
    allow("flows.go-on", waiting, tr("No run waits for an answer"));
    allow("flows.supply", waiting || asked, none);
    allow("flows.copy-curl", asked, none);
    allow("flows.remove", row && row->recorded && !waiting,
        row ? tr("The case holds no reply to this request") : none);
    allow("flows.show-bytes", row && row->buffer,
        row ? tr("The run that is shown has no reply to this request") : none);
}

void FlowsPane::choose()
{
    if (!m_quiet) {
        updateActions();
        m_detail->showRow(current(), cloud());
    }
}

void FlowsPane::showBytes()
{
    const auto* row = current();
    const auto* run = live() ? live()->run() : nullptr;
    if (row && row->buffer && run && *row->buffer < run->buffers().size()) {
        live()->selection().selectSpan(run->buffers().whole(*row->buffer));
    }
}

void FlowsPane::copyCurl()
{
    if (const auto* row = current(); row && row->exchange) {
        QGuiApplication::clipboard()->setText(curlOf(row->exchange->request, cloud()));
    }
}

void FlowsPane::supply()
{
    const auto* row = current();
    const auto& waiting = live() ? live()->stepper().waiting() : std::nullopt;
    if (!live() || (!waiting && (!row || !row->exchange))) {
        return;
    }
    const verify::Request request = waiting ? *waiting : row->exchange->request;
    const auto path = m_pick(this, tr("Supply a reply"));
    if (path.isEmpty()) {
        return;
    }
    auto read = replyFromFile(path, request);
    if (const auto* refused = std::get_if<QString>(&read)) {
        m_refused->tell(*refused, {m_actions.find(QStringLiteral("flows.supply"))});
        return;
    }
    m_refused->tell({}, {});
    take(std::get<verify::Reply>(std::move(read)), request);
}

// While the run waits, the reply goes to it; otherwise it becomes part of the case.
void FlowsPane::take(verify::Reply reply, const verify::Request& request)
{
    const auto& waiting = live()->stepper().waiting();
    if (waiting && verify::requestKey(*waiting) == verify::requestKey(request)) {
        live()->answer(std::move(reply));
        return;
    }
    live()->edit(tr("Supply a reply from %1").arg(shown(reply.source, 80)),
        withExchange(live()->kept(), {request, std::move(reply)}));
}

void FlowsPane::goWithout()
{
    if (live() && live()->stepper().waiting()) {
        live()->answer({});
    }
}

void FlowsPane::freeze()
{
    if (live()) {
        live()->edit(tr("Freeze replies into the case"),
            withFrozen(live()->kept(), live()->stepper().supplied()));
    }
}

void FlowsPane::remove()
{
    if (const auto* row = current(); live() && row && row->recorded) {
        live()->edit(tr("Remove a recorded reply"), withoutExchange(live()->kept(), row->key));
    }
}

} // namespace attest::ui
