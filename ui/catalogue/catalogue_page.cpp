// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/catalogue_page.h"

#include "theme/fonts.h"
#include "theme/form_rows.h"
#include "theme/rule.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

constexpr int kKey = Qt::UserRole + 1;

QLabel* paragraph(const char* name, const QString& text, const QFont& font,
    QPalette::ColorRole ink = QPalette::WindowText)
{
    auto* label = copyableLabel(name);
    label->setText(text);
    label->setFont(font);
    label->setForegroundRole(ink);
    return label;
}

} // namespace

CataloguePage::CataloguePage(std::function<telemetry::EventCatalogue()> events, QWidget* parent)
    : QWidget(parent)
    , m_source(std::move(events))
    , m_all(new QStandardItemModel(this))
    , m_found(new QSortFilterProxyModel(this))
    , m_text(new QLineEdit)
    , m_table(new QTreeView)
    , m_lists(new QStackedWidget)
    , m_page(new QScrollArea)
{
    setAccessibleName(tr("Catalogue"));
    m_page->setObjectName(QStringLiteral("cataloguePage"));
    m_page->setAccessibleName(tr("Page of the catalogue"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setWidgetResizable(true);
    m_page->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_page->setBackgroundRole(QPalette::Base);
    auto* split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->addWidget(list());
    split->addWidget(m_page);
    split->setStretchFactor(1, 1);
    const int letter = fontMetrics().averageCharWidth();
    split->setSizes({letter * 90, letter * 110});
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(split);
    setFocusProxy(m_text);
    fill();
    turnTo({});
}

QWidget* CataloguePage::list()
{
    auto* title = new QLabel(tr("Catalogue"));
    title->setFont(headingFont(font()));
    auto* back = new QPushButton(tr("&Back"));
    back->setObjectName(QStringLiteral("catalogueBack"));
    back->setToolTip(tr("To where it was looked up from (Esc)"));
    connect(back, &QPushButton::clicked, this, &CataloguePage::closed);
    m_text->setObjectName(QStringLiteral("catalogueText"));
    m_text->setPlaceholderText(tr("Search a title or an id"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setClearButtonEnabled(true);
    m_found->setSourceModel(m_all);
    m_found->setFilterKeyColumn(-1);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setObjectName(QStringLiteral("catalogue"));
    m_table->setAccessibleName(tr("Pages of the catalogue"));
    m_table->setModel(m_found);
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& now) {
            if (now.isValid()) {
                turnTo(utf8(now.siblingAtColumn(0).data(kKey).toString()));
            }
        });
    connect(m_text, &QLineEdit::textChanged, this, &CataloguePage::followFilter);
    auto* none = new QLabel(
        tr("Nothing in the catalogue has this in its title or its id. Search for less."));
    none->setObjectName(QStringLiteral("catalogueNone"));
    none->setWordWrap(true);
    none->setAlignment(Qt::AlignCenter);
    none->setForegroundRole(QPalette::PlaceholderText);
    none->setMargin(kPadding);
    // The words of its cells begin where those above it do.
    m_lists->setContentsMargins(kPadding - 3, 0, 0, 0);
    m_lists->setAutoFillBackground(true);
    m_lists->setBackgroundRole(QPalette::Base);
    m_lists->addWidget(m_table);
    m_lists->addWidget(none);
    auto* head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(back);
    auto* above = new QVBoxLayout;
    above->setContentsMargins(kPadding, kPadding, kPadding, 2 * kGrid);
    above->setSpacing(2 * kGrid);
    above->addLayout(head);
    above->addWidget(m_text);
    auto* part = new QWidget;
    auto* lines = new QVBoxLayout(part);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addLayout(above);
    lines->addWidget(new Rule);
    lines->addWidget(m_lists, 1);
    return part;
}

// A person's own kinds of lines may be others since.
void CataloguePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fill();
}

void CataloguePage::fill()
{
    m_events = m_source();
    auto entries = catalogueEntries(m_events);
    if (entries == m_entries) {
        return;
    }
    m_entries = std::move(entries);
    m_all->clear();
    m_all->setHorizontalHeaderLabels({tr("What it says"), tr("Id")});
    for (const auto& entry : m_entries) {
        auto* title = new QStandardItem(entry.title);
        title->setData(QString::fromStdString(entry.key), kKey);
        m_all->appendRow({title, new QStandardItem(shown(entry.key, 100))});
    }
    m_table->header()->setStretchLastSection(true);
    m_table->header()->resizeSection(0, fontMetrics().averageCharWidth() * 60);
}

void CataloguePage::followFilter()
{
    m_found->setFilterFixedString(m_text->text());
    m_lists->setCurrentIndex(m_found->rowCount() > 0 ? 0 : 1);
}

void CataloguePage::look(const std::string& key)
{
    m_text->clear();
    fill();
    turnTo(key);
    const auto found = m_found->match(
        m_found->index(0, 0), kKey, QString::fromStdString(key), 1, Qt::MatchExactly);
    if (found.isEmpty()) {
        m_table->setCurrentIndex({});
        return;
    }
    m_table->setCurrentIndex(found.front());
    m_table->scrollTo(found.front(), QAbstractItemView::PositionAtCenter);
}

void CataloguePage::turnTo(const std::string& key)
{
    m_key = key;
    auto* inside = new QWidget;
    inside->setBackgroundRole(QPalette::Base);
    auto* lines = new QVBoxLayout(inside);
    lines->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    lines->setSpacing(2 * kGrid);
    if (key.empty()) {
        lines->addWidget(paragraph("catalogueHint",
            tr("Choose a page: what a finding or a line means, what to do, and how logs have it."),
            font(), QPalette::PlaceholderText));
    } else {
        const auto text = catalogueText(key, m_events);
        lines->addWidget(paragraph("catalogueTitle", text.title, headingFont(font())));
        lines->addWidget(paragraph("catalogueBelow",
            text.parts.empty() ? tr("The catalogue has no page of this.") : text.below,
            smallFont(font()), QPalette::PlaceholderText));
        for (const auto& part : text.parts) {
            lines->addSpacing(kGrid);
            lines->addWidget(new Rule);
            lines->addWidget(paragraph(
                "catalogueCaption", part.caption, captionFont(font()), QPalette::PlaceholderText));
            for (const auto& each : part.texts) {
                lines->addWidget(paragraph("catalogueParagraph", each,
                    part.kind == CataloguePart::Kind::Verbatim ? monoFont(font()) : font()));
            }
        }
    }
    lines->addStretch(1);
    inside->setMaximumWidth(fontMetrics().averageCharWidth() * 110);
    m_page->setWidget(inside);
}

} // namespace attest::ui
