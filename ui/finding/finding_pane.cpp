// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding/finding_pane.h"

#include "action/action_button.h"
#include "finding/sheet_view.h"
#include "live/note_editor.h"
#include "live/open_questions.h"
#include "theme/fonts.h"
#include "theme/rule.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

QToolButton* turnButton(QAction* action, Qt::ArrowType arrow)
{
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setArrowType(arrow);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(Actions::nameOf(*action));
    return button;
}

} // namespace

FindingPane::FindingPane(Actions& actions, QWidget* parent)
    : Pane(tr("Finding"), parent)
    , m_actions(actions)
    , m_view(new SheetView)
    , m_note(new NoteEditor)
    , m_noteBox(new QWidget)
{
    addActions(actions);
    auto* content = new QWidget;
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_view, 1);
    addResolve(*lines);
    addNote(content);
    setContent(content);
    setFocusProxy(m_view);
    // Narrower, its sentences would be read a word at a time.
    setMinimumWidth(70 * kGrid);
    connect(m_view, &SheetView::spanChosen, this, [this](const Span& span) {
        if (live()) {
            live()->selection().selectSpan(span);
        }
    });
    connect(m_view, &SheetView::spanHovered, this, [this](const std::optional<Span>& span) {
        if (live()) {
            live()->selection().hover(span);
        }
    });
}

// An editor that goes loses the focus, when there is no pane any more that could keep its text.
FindingPane::~FindingPane()
{
    m_note->keep();
    m_note->disconnect(this);
}

void FindingPane::addActions(Actions& actions)
{
    auto* previous = actions.add({"finding.previous", tr("&Previous finding"),
        {Qt::SHIFT | Qt::Key_F4}, {}, tr("Show the finding before this one of the stage")});
    auto* next = actions.add({"finding.next", tr("&Next finding"), {Qt::Key_F4}, {},
        tr("Show the finding after this one of the stage")});
    auto* text = actions.add({"finding.copy-text", tr("Copy finding as &text"), {},
        QStringLiteral("copy"), tr("Everything the finding pane says, as plain text")});
    auto* markdown = actions.add({"finding.copy-markdown", tr("Copy finding as &Markdown"), {},
        QStringLiteral("copy"), tr("Everything the finding pane says, as Markdown")});
    connect(previous, &QAction::triggered, this, [this] { turn(-1); });
    connect(next, &QAction::triggered, this, [this] { turn(1); });
    connect(text, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(asPlainText(m_view->sheet())); });
    connect(markdown, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(asMarkdown(m_view->sheet())); });
    QWidget::addActions({previous, next});
    m_previous = turnButton(previous, Qt::LeftArrow);
    m_next = turnButton(next, Qt::RightArrow);
    addToTitle(m_previous);
    addToTitle(m_next);
}

// Below the words that say what to do about it.
void FindingPane::addResolve(QVBoxLayout& lines)
{
    auto* action = m_actions.find(QLatin1String(kResolveAction));
    if (!action) {
        return;
    }
    m_resolve = buttonFor(*action);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(kPadding, kGrid, kPadding, kPadding);
    line->addWidget(m_resolve);
    line->addStretch(1);
    lines.addLayout(line);
}

void FindingPane::addNote(QWidget* content)
{
    auto* inside = new QVBoxLayout(m_noteBox);
    inside->setContentsMargins(kPadding, 2 * kGrid, kPadding, kPadding);
    inside->setSpacing(kGrid);
    auto* caption = new QLabel(tr("Notes"));
    caption->setFont(captionFont(font()));
    caption->setForegroundRole(QPalette::PlaceholderText);
    caption->setBuddy(m_note);
    inside->addWidget(caption);
    inside->addWidget(m_note);
    content->layout()->addWidget(new Rule);
    content->layout()->addWidget(m_noteBox);
    connect(m_note, &NoteEditor::kept, this, [this](const QString& text) {
        if (m_noteOf && m_target) {
            m_noteOf->setNote(*m_target, text);
        }
    });
}

void FindingPane::refresh(Change change)
{
    if (change == Change::Notes) {
        showNote();
    } else if (change == Change::Steps || change == Change::Inputs) {
        showSelected();
    }
}

void FindingPane::showSelected()
{
    m_note->keep();
    const auto* run = live() ? live()->run() : nullptr;
    const auto& now = live() ? live()->selection().now() : Selected{};
    if (live() && live()->stepper().problem()) {
        tellWhich({}, 0, 1);
        showSheet(problemSheet(*live()));
    } else if (run && now.stage && *now.stage < verify::stagesOf(run->method()).size()) {
        showStage(*now.stage, now.finding);
    } else {
        tellWhich({}, 0, 0);
        m_target.reset();
        m_view->setSheet({});
        showEmpty(run
                ? tr("Select a stage to see what it found, why that matters, what to do about "
                     "it, and what it rests on.")
                : tr("What a stage found, why it matters, what to do about it, and what it "
                     "rests on."));
    }
    offerResolve(now.stage);
    const bool any = !m_view->sheet().title.isEmpty();
    for (const char* id : {"finding.copy-text", "finding.copy-markdown"}) {
        m_actions.setAllowed(QString::fromLatin1(id), any, tr("No stage is selected"));
    }
}

// Only at a stage that could not decide: elsewhere the answers are not what is missing.
void FindingPane::offerResolve(std::optional<std::size_t> stage)
{
    if (m_resolve) {
        const auto* run = live() ? live()->run() : nullptr;
        m_resolve->setVisible(run && stage && *stage < run->results().size()
            && run->results()[*stage].state == verify::StageState::NotEvaluated
            && waitsForAnswers(*live()));
    }
}

void FindingPane::showStage(std::size_t stage, std::optional<std::size_t> finding)
{
    const auto& run = *live()->run();
    const auto count
        = stage < run.results().size() ? run.results()[stage].findings.size() : std::size_t(0);
    const auto title = own(live()->told(*live()->runAt())->stages[stage].title);
    // A run that came to this stage only now has chosen none of its findings yet.
    const auto at = std::min(finding.value_or(0), count == 0 ? 0 : count - 1);
    tellWhich(title, at, count);
    showSheet(count > 0 ? findingSheet(*live(), stage, at) : stageSheet(*live(), stage));
}

void FindingPane::tellWhich(const QString& title, std::size_t at, std::size_t count)
{
    setSubject(count > 1 ? tr("%1 · %2 of %3").arg(title).arg(at + 1).arg(count) : title);
    m_previous->setVisible(count > 1);
    m_next->setVisible(count > 1);
    const auto why = count > 1 ? tr("The stage has no further finding in that direction")
                               : tr("The stage has no other finding");
    m_actions.setAllowed(QStringLiteral("finding.previous"), count > 1 && at > 0, why);
    m_actions.setAllowed(QStringLiteral("finding.next"), count > 1 && at + 1 < count, why);
}

void FindingPane::showSheet(Sheet sheet)
{
    m_target = sheet.noteTarget;
    m_note->setPlaceholderText(
        sheet.id.isEmpty() ? tr("Add a note to this stage…") : tr("Add a note to this finding…"));
    m_view->setSheet(std::move(sheet));
    showNote();
    showContent();
}

void FindingPane::showNote()
{
    m_noteOf = live();
    m_noteBox->setVisible(m_target.has_value());
    m_note->setKept(live() && m_target ? live()->noteOn(*m_target) : QString());
}

void FindingPane::turn(int by)
{
    const auto& now = live() ? live()->selection().now() : Selected{};
    if (now.stage) {
        live()->selection().selectFinding(
            *now.stage, now.finding.value_or(0) + static_cast<std::size_t>(by));
    }
}

} // namespace attest::ui
