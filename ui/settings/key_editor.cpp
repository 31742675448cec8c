// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/key_editor.h"

#include "settings/key_table.h"
#include "theme/marks.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QKeySequenceEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {

KeyEditor::KeyEditor(Actions& actions, Keys& keys, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_keys(keys)
    , m_table(new KeyTable(actions, keys, this))
    , m_found(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit)
    , m_view(new QTableView)
    , m_field(new QKeySequenceEdit)
    , m_mark(new QLabel)
    , m_conflict(new QLabel)
    , m_assign(new QPushButton(tr("Assign")))
    , m_none(new QPushButton(tr("No keys")))
    , m_standard(new QPushButton(tr("By default")))
{
    m_search->setPlaceholderText(tr("Search an action or its keys"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_found->setSourceModel(m_table);
    m_found->setFilterKeyColumn(-1);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setModel(m_found);
    m_view->setAccessibleName(tr("Keys of all actions"));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(std::max(kRow, fontMetrics().height() + kGrid));
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->setMinimumHeight(8 * kRow);
    m_field->setAccessibleName(tr("New keys"));
    m_field->setObjectName(QStringLiteral("newKeys"));
    m_assign->setObjectName(QStringLiteral("assignKeys"));
    m_conflict->setTextFormat(Qt::PlainText);
    m_conflict->setWordWrap(true);
    m_conflict->setObjectName(QStringLiteral("keyConflict"));

    auto* row = new QHBoxLayout;
    row->addWidget(m_field, 1);
    row->addWidget(m_assign);
    row->addWidget(m_none);
    row->addWidget(m_standard);
    auto* said = new QHBoxLayout;
    said->addWidget(m_mark, 0, Qt::AlignTop);
    said->addWidget(m_conflict, 1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_search);
    lines->addWidget(m_view, 1);
    lines->addLayout(row);
    lines->addLayout(said);

    connect(
        m_search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m_field->clear();
        follow();
    });
    connect(m_field, &QKeySequenceEdit::keySequenceChanged, this, &KeyEditor::follow);
    connect(m_assign, &QPushButton::clicked, this, [this] {
        m_keys.assign(chosen(), m_field->keySequence());
        m_field->clear();
    });
    connect(m_none, &QPushButton::clicked, this, [this] { m_keys.assign(chosen(), {}); });
    connect(m_standard, &QPushButton::clicked, this, [this] { m_keys.reset(chosen()); });
    connect(m_table, &QAbstractItemModel::dataChanged, this, &KeyEditor::follow);
    connect(m_table, &QAbstractItemModel::modelReset, this, &KeyEditor::follow);
    follow();
}

QString KeyEditor::chosen() const
{
    const auto at = m_view->currentIndex();
    return at.isValid() ? m_table->idAt(m_found->mapToSource(at).row()) : QString();
}

void KeyEditor::follow()
{
    const auto id = chosen();
    const auto keys = m_field->keySequence();
    const auto* action = m_actions.find(id);
    m_field->setEnabled(action);
    m_assign->setEnabled(action && !keys.isEmpty());
    m_none->setEnabled(action && !action->shortcuts().isEmpty());
    m_standard->setEnabled(action && m_keys.isChanged(id));
    const auto* other = action ? m_keys.conflict(id, keys) : nullptr;
    m_mark->setVisible(other);
    m_mark->setPixmap(markIcon(Mark::Warned).pixmap(QSize(kMark, kMark), devicePixelRatioF()));
    m_conflict->setText(!action ? tr("Choose an action, then press its new keys.")
            : other ? tr("“%1” has these keys now. Assigning them takes them away from it.")
                          .arg(Actions::nameOf(*other))
            : keys.isEmpty()
            ? tr("Press the new keys for “%1” in the field.").arg(Actions::nameOf(*action))
            : tr("Nothing else has these keys."));
}

} // namespace attest::ui
