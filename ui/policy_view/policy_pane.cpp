// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy_view/policy_pane.h"

#include "policy_view/diagnostic_model.h"
#include "policy_view/diagnostic_words.h"
#include "policy_view/policy_text.h"
#include "theme/copy_menu.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
PolicyPane::PolicyPane(Actions& actions, QWidget* parent)
    : Pane(tr("Policy"), parent)
    , m_actions(actions)
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::ClickFocus);
    addActions();
    build();
}

void PolicyPane::addActions()
{
    connect(m_actions.add({"policy.open", tr("Open a &policy…"), {}, QStringLiteral("open"),
                tr("Judge the evidence of the case by the policy of a file")}),
        &QAction::triggered, this, &PolicyPane::chooseFile);
    // The key works where the pane has the focus; elsewhere it pastes evidence.
    connect(m_actions.add({"policy.paste", tr("Paste a p&olicy"), {}, QStringLiteral("paste"),
                tr("Judge the evidence of the case by the policy on the clipboard")}),
        &QAction::triggered, this, &PolicyPane::paste);
    connect(m_actions.add({"policy.remove", tr("&Remove the policy"), {}, QStringLiteral("close"),
                tr("Judge the evidence of the case by no policy")}),
        &QAction::triggered, this, &PolicyPane::remove);
    for (const char* id : {"policy.open", "policy.remove"}) {
        auto* button = new QToolButton;
        button->setDefaultAction(m_actions.find(QString::fromLatin1(id)));
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(Actions::nameOf(*button->defaultAction()));
        addToTitle(button);
    }
}

void PolicyPane::build()
{
    m_text = new PolicyText;
    m_text->setAcceptDrops(false);
    m_text->installEventFilter(this);
    installEventFilter(this);
    m_model = new DiagnosticModel(this);
    m_list = new QListView;
    m_list->setObjectName(QStringLiteral("policy.diagnostics"));
    m_list->setAccessibleName(tr("What there is to say about the policy"));
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    offerCopies(*m_list, [this](const QModelIndex& row) {
        const auto& one = m_model->at(row.row());
        return Copies{{tr("Copy the remark"), diagnosticLine(one)},
            {tr("Copy with its explanation"), diagnosticTip(one)},
            {tr("Copy its id"), own(one.id.value)}};
    });
    m_refused = new QLabel;
    m_refused->setObjectName(QStringLiteral("policy.refused"));
    m_refused->setWordWrap(true);
    m_refused->setTextFormat(Qt::PlainText);
    m_refused->setContentsMargins(kPadding, kGrid, kPadding, kGrid);
    m_refused->hide();
    auto* halves = new QSplitter(Qt::Vertical);
    halves->addWidget(m_text);
    halves->addWidget(m_list);
    halves->setStretchFactor(0, 3);
    halves->setStretchFactor(1, 1);
    halves->setChildrenCollapsible(false);
    auto* all = new QWidget;
    auto* lines = new QVBoxLayout(all);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_refused);
    lines->addWidget(halves, 1);
    setContent(all);
    connect(m_text, &PolicyText::lineChosen, this, &PolicyPane::selectLine);
    connect(m_list, &QListView::clicked, this, &PolicyPane::jumpTo);
    connect(m_list, &QListView::activated, this, &PolicyPane::jumpTo);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex& row) {
            if (m_list->hasFocus()) {
                jumpTo(row);
            }
        });
}

void PolicyPane::refresh(Change change)
{
    if (change != Change::Inputs && change != Change::Steps) {
        return;
    }
    const auto none = tr("No case is open");
    const bool has = live() && live()->stepper().inputs().hasPolicy;
    for (const char* id : {"policy.open", "policy.paste"}) {
        m_actions.setAllowed(QString::fromLatin1(id), live(), none);
    }
    m_actions.setAllowed(QStringLiteral("policy.remove"), live() && live()->kept().hasPolicy,
        live() ? tr("The case has no policy") : none);
    if (!has) {
        ++m_asked;
        m_source.lineStarts.clear();
        m_shown.clear();
        m_name.clear();
        setSubject({});
        showEmpty(live() ? tr("No policy judges this case.")
                         : tr("Open a case to see the policy that judges it."),
            live() ? m_actions.find(QStringLiteral("policy.open")) : nullptr);
        return;
    }
    const auto& inputs = live()->stepper().inputs();
    if (!m_source.lineStarts.empty() && m_shown == inputs.policy && m_name == inputs.policyName) {
        showContent();
        showSelected();
        return;
    }
    m_shown = inputs.policy;
    m_name = inputs.policyName;
    setSubject(shown(inputs.policyName));
    const auto font = m_text->font();
    const auto asked = ++m_asked;
    if (inputs.policy.size() <= kQuickPolicyBytes) {
        showSource(makePolicySource(inputs.policyName, inputs.policy, font));
        return;
    }
    m_source.lineStarts.clear();
    showEmpty(tr("The policy is being read."));
    makePolicySourceLater(
        inputs.policyName, inputs.policy, font, this, [this, asked](PolicySource s) {
            if (asked == m_asked) {
                showSource(std::move(s));
            }
        });
}

void PolicyPane::showSource(PolicySource source)
{
    auto document = std::move(source.document);
    m_source = std::move(source);
    m_text->showDocument(std::move(document));
    m_text->setDiagnostics(m_source.diagnostics);
    m_model->show(m_source.diagnostics);
    m_list->setVisible(!m_source.diagnostics.empty());
    const auto lines = static_cast<int>(m_source.lineStarts.size());
    const auto name
        = live()->whatIf().policy ? tr("supposed: %1").arg(shown(m_name)) : shown(m_name);
    setSubject(m_source.diagnostics.empty()
            ? tr("%1, %n lines", nullptr, lines).arg(name)
            : tr("%1, remarks: %2").arg(name, QString::number(m_source.diagnostics.size())));
    m_refused->hide();
    showContent();
    showSelected();
}

// A policy that cannot be loaded is part of no run: then its text is the only buffer there is.
std::optional<BufferId> PolicyPane::buffer() const
{
    if (const auto* run = live() ? live()->run() : nullptr) {
        return run->policyBuffer();
    }
    return live() && live()->stepper().inputs().hasPolicy ? std::optional(BufferId{0})
                                                          : std::nullopt;
}

void PolicyPane::showSelected()
{
    const auto* run = live() ? live()->run() : nullptr;
    const auto buffer = this->buffer();
    if (m_source.lineStarts.empty() || !buffer) {
        m_text->markLines({});
        m_text->unmark();
        return;
    }
    const auto& now = live()->selection().now();
    std::set<int> lines;
    std::optional<Span> span = now.span;
    if (run && now.stage && now.finding && *now.stage < run->results().size()) {
        const auto& findings = run->results()[*now.stage].findings;
        if (*now.finding < findings.size()) {
            for (const auto& each : findings[*now.finding].spans) {
                if (each.buffer == *buffer && each.end() <= m_source.text.size()) {
                    lines.insert(m_source.lineOf(each.offset));
                    span = span && span->buffer == *buffer ? span : std::optional(each);
                }
            }
        }
    }
    m_text->markLines(lines);
    if (span && span->buffer == *buffer && span->end() <= m_source.text.size()) {
        const int line = m_source.lineOf(span->offset);
        const int column = m_source.columnOf(span->offset);
        const int length
            = m_source.columnOf(std::min(span->end(), m_source.bytesOf(line).second)) - column;
        m_text->markBytes(line, column, std::max(0, length));
    } else {
        m_text->unmark();
    }
}

void PolicyPane::selectLine(int line)
{
    const auto buffer = this->buffer();
    if (!buffer || line < 1 || static_cast<std::size_t>(line) > m_source.lineStarts.size()) {
        return;
    }
    auto [from, to] = m_source.bytesOf(line);
    while (from < to && (m_source.text[from] == ' ' || m_source.text[from] == '\t')) {
        ++from;
    }
    if (from < to) {
        live()->selection().selectSpan({*buffer, from, to - from});
    }
}

void PolicyPane::jumpTo(const QModelIndex& row)
{
    if (!row.isValid()) {
        return;
    }
    const auto& diagnostic = m_model->at(row.row());
    const auto line = static_cast<int>(diagnostic.position.line);
    if (buffer() && diagnostic.span.length > 0) {
        auto span = diagnostic.span;
        span.buffer = *buffer();
        live()->selection().selectSpan(span);
        // Scrolled away from and chosen again, it is selected already.
        showSelected();
    } else {
        m_text->markBytes(line, 0, 0);
    }
}

} // namespace attest::ui
