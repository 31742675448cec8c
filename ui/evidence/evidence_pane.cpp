// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidence_pane.h"

#include "evidence/field_delegate.h"
#include "evidence/field_model.h"
#include "evidence/field_search.h"
#include "evidence/field_tree.h"
#include "evidence/note_area.h"
#include "evidence/trail.h"
#include "live/announce.h"
#include "theme/fonts.h"
#include "theme/marks.h"
#include "theme/text.h"
#include "theme/tip.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <utility>

namespace attest::ui {
namespace {

std::string targetOf(const std::string& path)
{
    return "field:" + path;
}

} // namespace

EvidencePane::EvidencePane(Actions& actions, QWidget* parent)
    : Pane(tr("Evidence"), parent)
    , m_actions(actions)
    , m_model(new FieldModel(this))
    , m_tree(new FieldTree(*m_model))
    , m_note(new NoteArea)
    , m_trail(new Trail(tr("Way to the field")))
    , m_find(new QLineEdit)
    , m_count(new QLabel)
    , m_search(new FieldSearch(this))
{
    m_filter = m_actions.add({"evidence.filter", tr("Fi&lter"), {}, {},
        tr("Show only the fields that are found, and what they are in")});
    m_filter->setCheckable(true);
    connect(m_filter, &QAction::toggled, this, &EvidencePane::filter);
    auto* filters = new QToolButton;
    filters->setDefaultAction(m_filter);
    filters->setAutoRaise(true);
    filters->setToolButtonStyle(Qt::ToolButtonTextOnly);
    filters->setFocusPolicy(Qt::TabFocus);
    filters->setAccessibleName(tr("Filter fields"));
    filters->setObjectName(QStringLiteral("filter"));
    addToTitle(m_trail);
    addToTitle(m_count);
    addToTitle(m_find);
    addToTitle(filters);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_find->setPlaceholderText(tr("Find field"));
    m_find->setAccessibleName(tr("Find field"));
    m_find->setAccessibleDescription(
        tr("By name, path or value; Enter goes to the next one, Escape back to the fields"));
    m_find->setMaxLength(200);
    m_find->setFixedHeight(kRow);
    m_find->setFixedWidth(fontMetrics().averageCharWidth() * 20);
    m_find->installEventFilter(this);
    m_tree->installEventFilter(this);

    auto* content = new QWidget;
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_tree, 1);
    lines->addWidget(m_note);
    setContent(content);
    setFocusProxy(m_tree);

    auto* delegate = new FieldDelegate(m_tree);
    m_tree->setItemDelegate(delegate);
    connect(delegate, &FieldDelegate::badgeChosen, this, &EvidencePane::chooseStage);
    connect(m_tree, &FieldTree::chosen, this, &EvidencePane::choose);
    connect(m_tree, &FieldTree::hovered, this, [this](std::optional<Row> row) {
        if (live()) {
            live()->selection().hover(row ? m_model->fields().span(*row) : std::nullopt);
        }
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &EvidencePane::showMenu);
    connect(m_trail, &Trail::chosen, this, [this](int step) {
        const Row row = m_steps[static_cast<std::size_t>(step)];
        m_tree->showRow(row);
        choose(row);
    });
    connect(m_note, &NoteArea::wrote, this, [this](const QString& text) {
        if (live() && !m_notedPath.empty()) {
            live()->setNote(targetOf(m_notedPath), text);
        }
    });
    connect(m_find, &QLineEdit::textChanged, this, &EvidencePane::search);
    connect(m_search, &FieldSearch::changed, this, &EvidencePane::showFound);
    m_model->setNoted([this](const std::string& path) {
        return live() && !live()->kept().notes.empty() && !live()->noteOn(targetOf(path)).isEmpty();
    });
    addActions();
}

void EvidencePane::addActions()
{
    const auto add = [this](const Actions::Given& given) {
        auto* action = m_actions.add(given);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    connect(add({"evidence.find", tr("&Find field"), {QKeySequence::Find}, QStringLiteral("search"),
                tr("Find a field by name, path or value")}),
        &QAction::triggered, this, [this] {
            m_find->setFocus(Qt::ShortcutFocusReason);
            m_find->selectAll();
        });
    connect(add({"evidence.note", tr("&Write a note on the field"), {}, QStringLiteral("note"),
                tr("Notes are kept with the case")}),
        &QAction::triggered, this, [this] { m_note->edit(); });
    const auto noPointer = tr("The field is not part of a JSON document");
    const auto secret = tr("The field holds a secret");
    addCopy("evidence.copy-value", tr("Copy &value"), CopyForm::Value, secret);
    addCopy("evidence.copy-name", tr("Copy &name"), CopyForm::Name, {});
    addCopy("evidence.copy-path", tr("Copy &path"), CopyForm::Path, {});
    addCopy("evidence.copy-pointer", tr("Copy &JSON pointer"), CopyForm::Pointer, noPointer);
    addCopy("evidence.copy-hex", tr("Copy as &hexadecimal"), CopyForm::Hex, secret);
    addCopy("evidence.copy-base64", tr("Copy as &base64"), CopyForm::Base64, secret);
    m_actions.find(QStringLiteral("evidence.copy-value"))->setShortcut(QKeySequence::Copy);
}

void EvidencePane::addCopy(const char* id, const QString& text, CopyForm form, const QString& why)
{
    auto* action = m_actions.add(
        {id, text, {}, QStringLiteral("copy"), tr("Copy the current field of the evidence")});
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_tree->addAction(action);
    m_copies.push_back({QString::fromLatin1(id), form, why});
    connect(action, &QAction::triggered, this, [this, form] {
        const auto row = m_tree->current();
        const auto copy = row ? copied(m_model->fields(), secrets(), *row, form) : std::nullopt;
        if (copy) {
            QGuiApplication::clipboard()->setText(*copy);
        }
    });
}

void EvidencePane::refresh(Change change)
{
    if (change == Change::Notes) {
        m_model->notesChanged();
        showNote();
        return;
    }
    if (change != Change::Steps && change != Change::Inputs) {
        return;
    }
    const auto* run = live() ? live()->run() : nullptr;
    const int scrolled = m_tree->verticalScrollBar()->value();
    m_search->stop();
    m_model->show(run);
    m_secrets.reset();
    if (m_model->rowCount() == 0) {
        m_fresh = true;
        m_tree->forget();
        showEmpty(tr("The decoded fields of the evidence: every value with the bytes it came from "
                     "and the stages that used it."));
        m_trail->setSteps({});
        allow();
        return;
    }
    showContent();
    const bool fresh = std::exchange(m_fresh, false);
    fresh ? m_tree->showBeginning() : m_tree->settle();
    const auto current = m_tree->current();
    showSelected();
    // Whoever looks at other fields than the current one goes on to see them.
    if (!fresh && m_tree->current() == current) {
        m_tree->verticalScrollBar()->setValue(scrolled);
    }
    search();
}

void EvidencePane::showSelected()
{
    if (!live() || m_model->rowCount() == 0) {
        return;
    }
    const auto& now = live()->selection().now();
    const auto& fields = m_model->fields();
    auto row = now.span ? fields.rowAt(*now.span, now.node) : std::nullopt;
    // Several rows can have one span: then the one that was chosen stays.
    const auto current = m_tree->current();
    if (current && now.span && fields.span(*current) == now.span
        && (current->part != Row::Nodes || current->at == now.node)) {
        row = current;
    }
    m_tree->showRow(row);
    showTrail();
    showNote();
    allow();
}

void EvidencePane::choose(Row row)
{
    if (live()) {
        const auto span = m_model->fields().span(row);
        if (row.part == Row::Nodes) {
            live()->selection().selectNode(row.at);
        } else if (span) {
            live()->selection().selectSpan(*span);
        }
    }
    showTrail();
    showNote();
    allow();
}

// The field stays, unless the stage means one below it: the stage is looked at for what it says of it.
void EvidencePane::chooseStage(const Badge& badge)
{
    const auto row = m_tree->current();
    auto& selection = live()->selection();
    badge.finding ? selection.selectFinding(badge.stage, *badge.finding)
                  : selection.selectStage(badge.stage);
    if (row && !badge.inside) {
        m_tree->showRow(row);
        choose(*row);
    }
}

std::vector<Badge> EvidencePane::badgesShown() const
{
    const auto at = m_tree->currentIndex().siblingAtColumn(0);
    return m_model->badges(
        at, m_tree->isExpanded(at) ? FieldModel::Below::Shown : FieldModel::Below::Hidden);
}

void EvidencePane::showTrail()
{
    const auto row = m_tree->current();
    QStringList steps;
    m_steps.clear();
    if (row) {
        for (const auto& crumb : m_model->words().trail(*row)) {
            steps.push_back(crumb.text);
            m_steps.push_back(crumb.row);
        }
    }
    m_trail->setSteps(steps);
}

void EvidencePane::showNote()
{
    const auto row = m_tree->current();
    m_note->flush();
    m_note->setVisible(row.has_value());
    if (!row) {
        m_notedPath.clear();
        return;
    }
    const auto words = m_model->words();
    m_notedPath = words.path(*row);
    m_note->show(words.shortPath(*row), words.kind(*row), words.note(*row),
        live()->noteOn(targetOf(m_notedPath)));
}

void EvidencePane::allow()
{
    const auto row = m_tree->current();
    for (const auto& copy : m_copies) {
        const bool can = row && canCopy(m_model->fields(), secrets(), *row, copy.form);
        m_actions.setAllowed(copy.id, can, row ? copy.why : tr("No field is selected"));
    }
    m_actions.setAllowed(
        QStringLiteral("evidence.note"), row.has_value(), tr("No field is selected"));
    m_actions.setAllowed(QStringLiteral("evidence.find"), m_model->rowCount() > 0,
        tr("There is no evidence with fields"));
}

void EvidencePane::sayWhyNotCopied()
{
    const auto* copy = m_actions.find(QStringLiteral("evidence.copy-value"));
    const auto at = m_tree->visualRect(m_tree->currentIndex());
    const auto why = Actions::reasonOf(*copy);
    const auto said = tr("Nothing was copied. %1.").arg(why);
    showPlainTip(m_tree->viewport()->mapToGlobal(at.bottomLeft()), said, m_tree);
    announce(*m_tree, said);
}

// Looked for when first needed; fields that have not changed have the same secrets.
const report::SecretSpans& EvidencePane::secrets()
{
    const auto& fields = m_model->fields();
    if (!m_secrets) {
        m_secrets.emplace(fields.tree(), fields.buffers());
    }
    return *m_secrets;
}

void EvidencePane::showMenu(const QPoint& at)
{
    const auto index = m_tree->currentIndex();
    if (!index.isValid()) {
        return;
    }
    QMenu menu;
    for (const auto& badge : badgesShown()) {
        auto* action = menu.addAction(
            markIcon(badge.mark), tr("Go to %1 (%2)").arg(badge.title, wordOf(badge.mark)));
        connect(action, &QAction::triggered, this, [this, badge] { chooseStage(badge); });
    }
    menu.addSeparator();
    for (const auto& copy : m_copies) {
        menu.addAction(m_actions.find(copy.id));
    }
    menu.addSeparator();
    menu.addAction(m_actions.find(QStringLiteral("evidence.note")));
    const auto where
        = m_tree->visualRect(index).contains(at) ? at : m_tree->visualRect(index).center();
    menu.exec(m_tree->viewport()->mapToGlobal(where));
}

void EvidencePane::search()
{
    m_foundAt.reset();
    m_search->start(m_model->fields(), m_find->text());
}

void EvidencePane::goToFound(int by)
{
    const auto& found = m_search->found();
    if (found.empty()) {
        return;
    }
    const auto count = static_cast<int>(found.size());
    const int at = m_foundAt ? static_cast<int>(*m_foundAt) + by : by > 0 ? 0 : count - 1;
    m_foundAt = static_cast<std::size_t>((at + count) % count);
    m_tree->showRow(found[*m_foundAt]);
    choose(found[*m_foundAt]);
    showFound();
}

// Not before all was looked at: rows would come and go while one reads.
void EvidencePane::filter()
{
    if (m_search->isRunning()) {
        return;
    }
    const bool only = m_filter->isChecked() && !m_find->text().isEmpty();
    m_tree->showOnly(only ? &m_search->found() : nullptr);
}

void EvidencePane::showFound()
{
    filter();
    const auto count = static_cast<int>(m_search->found().size());
    m_count->setText(m_find->text().isEmpty() ? QString()
            : m_foundAt                       ? tr("%L1 of %L2").arg(*m_foundAt + 1).arg(count)
            : count > 0                       ? tr("%Ln found", nullptr, count)
            : m_search->isRunning()           ? tr("Searching")
                                              : tr("None found"));
}

bool EvidencePane::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) {
        return Pane::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_find && enter) {
        goToFound(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    }
    if (watched == m_find && key->key() == Qt::Key_Escape) {
        m_find->clear();
        m_tree->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched == m_tree && key->matches(QKeySequence::Copy)) {
        sayWhyNotCopied(); // What can be copied went to the action.
        return true;
    }
    if (watched == m_tree && enter && m_tree->currentIndex().isValid()) {
        const auto badges = badgesShown();
        const auto worst = std::ranges::find_if(
            badges, [](const Badge& badge) { return badge.mark != Mark::Passed; });
        if (!badges.empty()) {
            chooseStage(worst == badges.end() ? badges.front() : *worst);
        }
        return true;
    }
    return Pane::eventFilter(watched, event);
}

} // namespace attest::ui
