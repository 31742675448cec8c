// SPDX-License-Identifier: GPL-3.0-or-later
#include "notes/notes_pane.h"

#include "live/note_editor.h"
#include "notes/note_delegate.h"
#include "notes/note_model.h"
#include "notes/note_target.h"
#include "theme/eliding_combo.h"
#include "theme/rule.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {

NotesPane::NotesPane(Actions&, QWidget* parent)
    : Pane(tr("Notes"), parent)
    , m_model(new NoteModel(this))
    , m_list(new QListView)
    , m_none(
          new QLabel(tr("Nobody wrote anything about this case yet. Choose below what the note is "
                        "about and write it: it is kept with the case.")))
    , m_target(new ElidingCombo)
    , m_editor(new NoteEditor)
{
    auto* content = new QWidget;
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    addList(content);
    addEditor(content);
    setContent(content);
    setFocusProxy(m_list);
}

// An editor that goes loses the focus, when there is no pane any more that could keep its text.
NotesPane::~NotesPane()
{
    m_editor->keep();
    m_editor->disconnect(this);
}

void NotesPane::addList(QWidget* content)
{
    m_none->setWordWrap(true);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    m_none->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new NoteDelegate(m_list));
    m_list->setAccessibleName(tr("Notes"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    content->layout()->addWidget(m_none);
    content->layout()->addWidget(m_list);
    static_cast<QVBoxLayout*>(content->layout())->setStretchFactor(m_none, 1);
    static_cast<QVBoxLayout*>(content->layout())->setStretchFactor(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex& now) {
            if (!m_filling) {
                go(now.row());
            }
        });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& at) { go(at.row()); });
    connect(m_list, &QListView::activated, this, [this] { m_editor->setFocus(); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &NotesPane::showMenu);
}

void NotesPane::addEditor(QWidget* content)
{
    m_target->setAccessibleName(tr("What the note is about"));
    m_editor->setPlaceholderText(tr("Write a note…"));
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(kPadding, 2 * kGrid, kPadding, kPadding);
    inside->setSpacing(kGrid);
    inside->addWidget(m_target);
    inside->addWidget(m_editor);
    content->layout()->addWidget(new Rule);
    static_cast<QVBoxLayout*>(content->layout())->addLayout(inside);
    connect(m_target, &QComboBox::activated, this, [this](int at) {
        m_editor->keep();
        writeOn(utf8(m_target->itemData(at).toString()));
    });
    connect(m_editor, &NoteEditor::kept, this, &NotesPane::keep);
}

void NotesPane::refresh(Change change)
{
    if (m_of != live() || change == Change::Inputs) {
        m_editor->keep();
    }
    m_of = live();
    if (!live()) {
        m_model->setNotes(nullptr);
        showEmpty(tr("What people wrote about a case, its stages, findings and fields."));
        return;
    }
    if (change == Change::File || change == Change::Breaks) {
        return;
    }
    {
        const QScopedValueRollback<bool> filling(m_filling, true);
        m_model->setNotes(live());
    }
    m_list->setVisible(m_model->rowCount() > 0);
    m_none->setVisible(m_model->rowCount() == 0);
    setSubject(m_model->rowCount() > 0 ? QString::number(m_model->rowCount()) : QString());
    showContent();
    if (change == Change::Inputs) {
        m_at.reset();
        m_on.clear();
    }
    if (change != Change::Steps) {
        writeOn(m_on);
    }
    offerTargets();
}

// While a note is being written it stays about what it was begun on.
void NotesPane::showSelected()
{
    if (!live() || m_editor->isChanged() || m_editor->hasFocus() || m_filling) {
        return;
    }
    writeOn(targetsAtHand(*live()).front());
    offerTargets();
}

void NotesPane::offerTargets()
{
    auto targets = targetsAtHand(*live());
    if (std::find(targets.begin(), targets.end(), m_on) == targets.end()) {
        targets.insert(targets.begin(), m_on);
    }
    m_target->clear();
    for (const auto& target : targets) {
        m_target->addItem(targetInWords(*live(), target), own(target));
    }
    m_target->setCurrentIndex(m_target->findData(own(m_on)));
}

void NotesPane::writeOn(const std::string& target)
{
    const auto& notes = live()->kept().notes;
    const bool same = m_at && *m_at < notes.size() && notes[*m_at].target == target;
    if (!same) {
        const auto found = std::ranges::find(notes, target, &casefile::Note::target);
        m_at = found == notes.end()
            ? std::nullopt
            : std::optional(static_cast<std::size_t>(found - notes.begin()));
    }
    m_on = target;
    m_editor->setKept(m_at ? own(notes[*m_at].text) : QString());
    const QScopedValueRollback<bool> filling(m_filling, true);
    const auto index = m_at ? m_model->index(static_cast<int>(*m_at)) : QModelIndex();
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
    } else {
        m_list->selectionModel()->clear();
    }
}

void NotesPane::writeAt(int row)
{
    m_editor->keep();
    const auto at = static_cast<std::size_t>(row);
    if (row >= 0 && at < live()->kept().notes.size()) {
        m_at = at;
        writeOn(std::string(live()->kept().notes[at].target));
        offerTargets();
    }
}

void NotesPane::keep(const QString& text)
{
    if (m_of && m_at) {
        m_of->setNoteAt(*m_at, text);
    } else if (m_of) {
        m_of->setNote(m_on, text);
    }
}

void NotesPane::go(int row)
{
    if (!live() || row < 0 || static_cast<std::size_t>(row) >= live()->kept().notes.size()) {
        return;
    }
    const QScopedValueRollback<bool> filling(m_filling, true);
    selectTarget(*live(), std::string(live()->kept().notes[static_cast<std::size_t>(row)].target));
    writeAt(row);
}

void NotesPane::remove(int row)
{
    if (live() && row >= 0) {
        live()->setNoteAt(static_cast<std::size_t>(row), {});
    }
}

bool NotesPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete) {
            remove(m_list->currentIndex().row());
            return true;
        }
        if (key == Qt::Key_F2) {
            m_editor->setFocus();
            return true;
        }
    }
    return Pane::eventFilter(watched, event);
}

void NotesPane::showMenu(const QPoint& at)
{
    const auto index = m_list->indexAt(at);
    if (!index.isValid()) {
        return;
    }
    const int row = index.row();
    const auto text = own(live()->kept().notes[static_cast<std::size_t>(row)].text);
    QMenu menu(this);
    menu.addAction(tr("&Edit"), this, [this] { m_editor->setFocus(); });
    menu.addAction(tr("&Copy"), this, [text] { QGuiApplication::clipboard()->setText(text); });
    menu.addAction(tr("&Delete"), this, [this, row] { remove(row); });
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

} // namespace attest::ui
