// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/line_detail.h"

#include "logs/level_ink.h"
#include "theme/copy_menu.h"
#include "theme/fonts.h"
#include "theme/marks.h"
#include "theme/rule.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace attest::ui {
namespace {

constexpr int kMostTreeRows = 14, kRawRows = 6;

} // namespace

LineDetail::LineDetail(QWidget* parent)
    : Pane(tr("Line"), parent)
    , m_page(new QWidget)
    , m_tree(new QTreeWidget)
    , m_raw(new QPlainTextEdit)
    , m_asBytes(new QToolButton)
{
    setObjectName(QStringLiteral("lineDetail"));
    auto* lines = new QVBoxLayout(m_page);
    lines->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    lines->setSpacing(kGrid);
    build(*lines);
    auto* scrolled = new QScrollArea;
    scrolled->setFrameShape(QFrame::NoFrame);
    scrolled->setWidgetResizable(true);
    scrolled->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scrolled->setAccessibleName(tr("What is known of the line"));
    m_page->setBackgroundRole(QPalette::Base);
    scrolled->setWidget(m_page);
    setContent(scrolled);
    applyFonts();
    show(std::nullopt);
}

void LineDetail::build(QVBoxLayout& lines)
{
    m_title = addText(lines, "lineTitle");
    m_when = addText(lines, "lineWhen");
    m_when->setForegroundRole(QPalette::PlaceholderText);
    m_message = addText(lines, "lineMessage");
    m_oddMarked = new QWidget;
    auto* odd = new QHBoxLayout(m_oddMarked);
    odd->setContentsMargins(0, kGrid, 0, 0);
    odd->setSpacing(2 * kGrid);
    m_oddMark = new QLabel;
    odd->addWidget(m_oddMark, 0, Qt::AlignTop);
    auto* oddLines = new QVBoxLayout;
    odd->addLayout(oddLines, 1);
    m_odd = addText(*oddLines, "lineOdd");
    lines.addWidget(m_oddMarked);
    addCaption(lines, tr("Note"), m_noteCaption);
    m_note = addText(lines, "lineNote");
    addCaption(lines, tr("Most likely"), m_causeCaption);
    m_cause = addText(lines, "lineCause");
    m_explanation = addText(lines, "lineExplanation");
    m_remedy = addText(lines, "lineRemedy");
    addCaption(lines, tr("Fields"), m_fieldsCaption);
    m_tree->setObjectName(QStringLiteral("lineFields"));
    m_tree->setAccessibleName(tr("Fields of the line"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(3 * kGrid);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_tree->header()->setMaximumSectionSize(160);
    offerCopies(*m_tree, [](const QModelIndex& index) {
        const auto name = index.siblingAtColumn(0).data(Qt::UserRole).toString();
        const auto value = index.siblingAtColumn(1).data(Qt::UserRole).toString();
        return Copies{{tr("Copy value"), value}, {tr("Copy name"), name},
            {tr("Copy as filter"), QStringLiteral("%1 = \"%2\"").arg(name, value)}};
    });
    lines.addWidget(m_tree);
    addCaption(lines, tr("As written"), m_rawCaption);
    m_raw->setObjectName(QStringLiteral("lineRaw"));
    m_raw->setAccessibleName(tr("The line as it was written, credentials masked"));
    m_raw->setReadOnly(true);
    m_raw->setTabChangesFocus(true);
    m_raw->setFrameShape(QFrame::NoFrame);
    lines.addWidget(m_raw);
    m_asBytes->setText(tr("Bytes"));
    m_asBytes->setObjectName(QStringLiteral("lineBytes"));
    m_asBytes->setCheckable(true);
    m_asBytes->setAutoRaise(true);
    m_asBytes->setAccessibleName(tr("Show the line's bytes"));
    m_asBytes->setToolTip(m_asBytes->accessibleName());
    connect(m_asBytes, &QToolButton::toggled, this, &LineDetail::fillRaw);
    lines.addWidget(m_asBytes, 0, Qt::AlignLeft);
    addCaption(lines, tr("Around it"), m_aroundCaption);
    m_catalogue = addLink(lines, "goCatalogue");
    m_session = addLink(lines, "goSession");
    m_context = addLink(lines, "goContext");
    m_minute = addLink(lines, "goMinute");
    m_context->setText(tr("20 lines before and after"));
    m_minute->setText(tr("This minute in metrics"));
    m_catalogue->setText(tr("What the catalogue says of it"));
    connect(m_catalogue, &QToolButton::clicked, this, [this] { emit pageWanted(m_facts->page); });
    connect(m_session, &QToolButton::clicked, this,
        [this] { emit sessionWanted(m_facts->trace, m_facts->row); });
    connect(m_context, &QToolButton::clicked, this, [this] { emit contextWanted(m_facts->row); });
    connect(m_minute, &QToolButton::clicked, this,
        [this] { emit timeWanted(m_facts->at, m_facts->sourceName); });
    lines.addStretch(1);
}

QLabel* LineDetail::addText(QVBoxLayout& lines, const char* name)
{
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(0);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    lines.addWidget(label);
    return label;
}

void LineDetail::addCaption(QVBoxLayout& lines, const QString& text, QLabel*& label)
{
    label = new QLabel(text);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(0, 3 * kGrid, 0, 0);
    lines.addWidget(label);
}

QToolButton* LineDetail::addLink(QVBoxLayout& lines, const char* name)
{
    auto* link = new QToolButton;
    link->setObjectName(QLatin1String(name));
    link->setAutoRaise(true);
    link->setCursor(Qt::PointingHandCursor);
    lines.addWidget(link, 0, Qt::AlignLeft);
    return link;
}

void LineDetail::applyFonts()
{
    const auto mono = monoFont(font());
    m_title->setFont(headingFont(font()));
    m_message->setFont(mono);
    m_when->setFont(smallFont(font()));
    m_tree->setFont(mono);
    m_raw->setFont(mono);
    auto strong = font();
    strong.setWeight(QFont::DemiBold);
    m_cause->setFont(strong);
    for (auto* caption :
        {m_noteCaption, m_causeCaption, m_fieldsCaption, m_rawCaption, m_aroundCaption}) {
        caption->setFont(captionFont(font()));
    }
    m_oddMark->setPixmap(markIcon(Mark::Warned).pixmap(QSize(kMark, kMark)));
    auto linked = palette();
    linked.setColor(QPalette::ButtonText, colour(Role::Accent, palette()));
    for (auto* link : {m_catalogue, m_session, m_context, m_minute}) {
        link->setPalette(linked);
    }
    m_raw->setFixedHeight(kRawRows * QFontMetrics(mono).lineSpacing() + 2 * kGrid);
}

void LineDetail::changeEvent(QEvent* event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        applyFonts();
    }
}

void LineDetail::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_noteCaption->setVisible(!note.isEmpty());
}

void LineDetail::setSource(const QString& source)
{
    if (m_facts && m_facts->source != source) {
        m_facts->source = source;
        setSubject(source);
    }
}

void LineDetail::show(const std::optional<LineFacts>& facts)
{
    m_facts = facts;
    if (!facts) {
        setSubject({});
        showEmpty(tr("What a line of the log means is told here. Choose one."));
        return;
    }
    setSubject(facts->source);
    const auto say = [](QLabel* label, const QString& text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    say(m_title, facts->title);
    QStringList when{facts->time};
    when << facts->level << facts->event;
    when.removeAll(QString());
    say(m_when, when.join(QStringLiteral(" · ")));
    say(m_message, facts->message);
    say(m_cause, facts->cause);
    say(m_explanation, facts->explanation);
    say(m_remedy, facts->remedy);
    m_causeCaption->setVisible(!facts->cause.isEmpty());
    m_odd->setText(facts->oddities.join(u'\n'));
    m_oddMarked->setVisible(!facts->oddities.isEmpty());
    m_rawCaption->setVisible(!facts->raw.isEmpty());
    m_raw->setVisible(!facts->raw.isEmpty());
    m_asBytes->setVisible(!facts->raw.isEmpty());
    m_catalogue->setVisible(!facts->page.empty());
    m_session->setText(
        facts->trace.isEmpty() ? tr("Its session") : tr("Session %1").arg(facts->trace.left(8)));
    m_session->setToolTip(facts->trace);
    m_session->setVisible(!facts->trace.isEmpty() || facts->ofLogin);
    m_minute->setVisible(facts->at != telemetry::kNoTime);
    fillTree();
    fillRaw();
    showContent();
}

void LineDetail::addNodes(QTreeWidgetItem& to, const std::vector<LineField>& fields) const
{
    for (const auto& field : fields) {
        auto* item = new QTreeWidgetItem(&to);
        item->setText(0, field.name);
        item->setData(0, Qt::UserRole, field.name);
        item->setData(1, Qt::UserRole, field.value);
        item->setForeground(0, colour(Role::Muted, palette()));
        item->setText(1, field.counts ? field.value : tr("%1 (does not count)").arg(field.value));
        item->setToolTip(0, field.name);
        item->setToolTip(1, field.value);
        if (!field.counts) {
            item->setIcon(1, markIcon(Mark::Warned));
            item->setToolTip(1,
                tr("%1. The name stands in the line before: the first one counts.")
                    .arg(field.value));
        }
        addNodes(*item, field.inside);
    }
}

void LineDetail::fillTree()
{
    m_tree->clear();
    addNodes(*m_tree->invisibleRootItem(), m_facts->fields);
    m_tree->setRootIsDecorated(std::ranges::any_of(
        m_facts->fields, [](const LineField& field) { return !field.inside.empty(); }));
    m_fieldsCaption->setVisible(!m_facts->fields.empty());
    const int rows = std::clamp(m_tree->topLevelItemCount(), 2, kMostTreeRows);
    const int high = std::max(m_tree->sizeHintForRow(0), kRow - 2);
    m_tree->setFixedHeight(rows * high + 2 * kGrid);
}

void LineDetail::fillRaw()
{
    if (m_facts) {
        const bool bytes = m_asBytes->isChecked();
        m_raw->setLineWrapMode(bytes ? QPlainTextEdit::NoWrap : QPlainTextEdit::WidgetWidth);
        m_raw->setWordWrapMode(QTextOption::WrapAnywhere);
        m_raw->setPlainText(bytes ? m_facts->bytes : m_facts->raw);
    }
}

} // namespace attest::ui
