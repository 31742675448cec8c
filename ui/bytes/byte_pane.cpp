// SPDX-License-Identifier: GPL-3.0-or-later
#include "bytes/byte_pane.h"

#include "bytes/find_bar.h"
#include "bytes/go_bar.h"
#include "bytes/hex_view.h"
#include "theme/fonts.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
namespace {

constexpr qsizetype kTabCharacters = 26;

QString tabText(const Buffer& buffer)
{
    auto name = bufferTitle(buffer);
    if (name.size() > kTabCharacters) {
        const auto half = kTabCharacters / 2;
        name = name.left(half) + QChar(0x2026) + name.right(half);
    }
    return name.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

BytePane::BytePane(Actions& actions, QWidget* parent)
    : Pane(tr("Bytes"), parent)
    , m_actions(actions)
    , m_view(new HexView)
    , m_tabs(new QTabBar)
    , m_find(new FindBar)
    , m_go(new GoBar)
    , m_status(new QLabel)
    , m_from(new QToolButton)
    , m_copyAs(new QToolButton)
{
    addToTitle(m_tabs);
    addToTitle(m_copyAs);
    m_tabs->setAccessibleName(tr("Buffers"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    QSizePolicy wide(QSizePolicy::Expanding, QSizePolicy::Preferred);
    wide.setHorizontalStretch(100);
    m_tabs->setSizePolicy(wide);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_from->setAutoRaise(true);
    m_from->setAccessibleDescription(tr("Goes to the bytes that these were decoded from"));
    m_from->setToolTip(m_from->accessibleDescription());
    auto* below = new QHBoxLayout;
    below->setContentsMargins(kPadding, 0, kGrid, 0);
    below->addWidget(m_status, 1);
    below->addWidget(m_from);

    auto* content = new QWidget;
    auto* lines = new QVBoxLayout(content);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_view, 1);
    lines->addWidget(m_find);
    lines->addWidget(m_go);
    lines->addLayout(below);
    setContent(content);
    setFocusProxy(m_view);
    connectView();
    addActions();
    addCopies();
}

void BytePane::connectView()
{
    connect(m_view, &HexView::pointed, this, [this](std::optional<std::size_t> offset) {
        if (live()) {
            live()->selection().hover(offset ? std::optional(fieldAt(*offset)) : std::nullopt);
        }
    });
    connect(m_view, &HexView::pinned, this, [this](std::size_t offset) {
        if (live()) {
            live()->selection().selectSpan(fieldAt(offset));
        }
    });
    connect(m_view, &HexView::ranged, this, [this](const Span& span) {
        if (live()) {
            live()->selection().selectSpan(span);
        }
    });
    // Going through the bytes previews what pointing would.
    connect(m_view, &HexView::caretMoved, this, [this](std::size_t offset) {
        if (live()) {
            live()->selection().hover(fieldAt(offset));
        }
        allow();
    });
    connect(m_view, &HexView::copyAsked, this, [this] { copy(m_lastForm); });
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        QMenu menu;
        menu.addActions(m_copyAs->menu()->actions());
        menu.addSeparator();
        menu.addAction(m_actions.find(QStringLiteral("bytes.show-origin")));
        menu.exec(m_view->mapToGlobal(at));
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int at) {
        if (at >= 0) {
            showBuffer(static_cast<BufferId>(at));
        }
    });
    connect(m_from, &QToolButton::clicked, this, [this] {
        const auto from = m_fields.buffers().at(m_view->buffer()).from();
        if (live() && from) {
            live()->selection().selectSpan(*from);
        }
    });
    connect(m_find, &FindBar::found, this, [this](const Span& span) {
        if (live()) {
            live()->selection().selectSpan(span);
        }
    });
    connect(m_go, &GoBar::chosen, this, [this](std::size_t offset) {
        leaveBars();
        const Span byte{m_view->buffer(), static_cast<std::uint32_t>(offset), 1};
        m_view->goTo(byte);
        live()->selection().hover(fieldAt(offset));
        allow();
    });
    connect(m_find, &FindBar::closed, this, &BytePane::leaveBars);
    connect(m_go, &GoBar::closed, this, &BytePane::leaveBars);
}

QAction* BytePane::add(const Actions::Given& given)
{
    auto* action = m_actions.add(given);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    return action;
}

void BytePane::addActions()
{
    connect(add({"bytes.find", tr("&Find bytes"), {QKeySequence::Find}, QStringLiteral("search"),
                tr("Find bytes or text in the buffer that is shown")}),
        &QAction::triggered, this, [this] {
            m_go->hide();
            m_find->open();
            m_find->setBytes(m_view->bytes(), m_view->buffer(), m_secrets.in(m_view->buffer()));
        });
    connect(add({"bytes.go-to", tr("&Go to offset"), {Qt::CTRL | Qt::Key_G}, {},
                tr("Go to a byte by its offset")}),
        &QAction::triggered, this, [this] {
            m_find->hide();
            m_go->open(m_view->bytes().size());
        });
    connect(add({"bytes.show-origin", tr("Show where the bytes &came from"), {}, {},
                tr("Go to the bytes of the other buffer that these were decoded from")}),
        &QAction::triggered, this, &BytePane::showOrigin);
}

void BytePane::addCopies()
{
    auto* menu = new QMenu(m_copyAs);
    const auto offer = [&](const char* id, const QString& text, BytesForm form) {
        auto* action = add({id, text, {}, QStringLiteral("copy"),
            tr("Copy the selected bytes, or the one at the cursor")});
        connect(action, &QAction::triggered, this, [this, form] { copy(form); });
        m_copies.push_back({QString::fromLatin1(id), form});
        menu->addAction(action);
    };
    offer("bytes.copy-hex", tr("Copy bytes as &hexadecimal"), BytesForm::Hex);
    offer("bytes.copy-base64", tr("Copy bytes as &base64"), BytesForm::Base64);
    offer("bytes.copy-pem", tr("Copy bytes as &PEM"), BytesForm::Pem);
    offer("bytes.copy-c", tr("Copy bytes as a &C array"), BytesForm::C);
    offer("bytes.copy-text", tr("Copy bytes as &text"), BytesForm::Text);
    m_copyAs->setText(tr("Copy as"));
    m_copyAs->setAccessibleName(tr("Copy bytes as"));
    m_copyAs->setAutoRaise(true);
    m_copyAs->setPopupMode(QToolButton::InstantPopup);
    m_copyAs->setMenu(menu);
}

void BytePane::refresh(Change change)
{
    if (change != Change::Steps && change != Change::Inputs) {
        return;
    }
    if (live()) {
        connect(&live()->selection(), &Selection::hoverChanged, this, &BytePane::showMarks,
            Qt::UniqueConnection);
    }
    const auto* run = live() ? live()->run() : nullptr;
    m_fields = Fields(run);
    m_secrets = report::SecretSpans(m_fields.tree(), m_fields.buffers());
    if (m_fields.buffers().size() == 0) {
        m_find->setBytes({}, 0, {}); // what it looked in is gone
        m_view->clear();
        showTabs();
        showEmpty(tr("The bytes of one buffer, in hexadecimal and as text."));
        allow();
        return;
    }
    showContent();
    showTabs();
    const auto buffer
        = std::min(m_view->buffer(), static_cast<BufferId>(m_fields.buffers().size() - 1));
    showBuffer(buffer);
    showSelected();
}

// Buffers come and go at the end: the others keep their tabs.
void BytePane::showTabs()
{
    const QSignalBlocker quiet(m_tabs);
    const auto& buffers = m_fields.buffers();
    while (m_tabs->count() > static_cast<int>(buffers.size())) {
        m_tabs->removeTab(m_tabs->count() - 1);
    }
    for (BufferId id = 0; id < buffers.size(); ++id) {
        const auto& buffer = buffers.at(id);
        const int at = static_cast<int>(id);
        const auto whole
            = tr("%1, %2").arg(shown(buffer.name(), 400), byteCount(buffer.bytes().size()));
        if (at == m_tabs->count()) {
            m_tabs->addTab({});
        }
        m_tabs->setTabToolTip(at, whole);
        m_tabs->setAccessibleTabName(at, whole);
        m_tabs->setTabText(at, tabText(buffer));
    }
}

void BytePane::showBuffer(BufferId buffer)
{
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentIndex(static_cast<int>(buffer));
    m_view->show(m_fields.buffers(), buffer, m_secrets.in(buffer));
    m_view->setAccessibleName(tr("Bytes of %1").arg(bufferTitle(m_fields.buffers().at(buffer))));
    m_find->setBytes(m_view->bytes(), buffer, m_secrets.in(buffer));
    showFrom();
    showMarks();
    allow();
}

void BytePane::showSelected()
{
    if (!live() || m_fields.buffers().size() == 0) {
        return;
    }
    const auto& span = live()->selection().now().span;
    if (span && span->buffer < m_fields.buffers().size()) {
        if (span->buffer != m_view->buffer()) {
            showBuffer(span->buffer);
        }
        // Whoever drags or holds Shift has it before the eyes already.
        const bool own = m_view->hasFocus() && span->offset <= m_view->caret()
            && m_view->caret() < span->end();
        if (!own) {
            m_view->goTo(*span);
        }
    }
    showMarks();
    allow();
}

void BytePane::showMarks()
{
    if (!live()) {
        return;
    }
    const auto& selection = live()->selection();
    HexView::Marks marks{selection.now().span, selection.hovered(), {}};
    const auto* run = live()->run();
    const auto stage = selection.now().stage;
    if (run && stage && *stage < run->results().size()) {
        for (const auto& span : run->results()[*stage].consulted) {
            if (span.buffer == m_view->buffer()) {
                marks.consulted.push_back(span);
            }
        }
    }
    m_view->mark(std::move(marks));
    showStatus();
}

void BytePane::showFrom()
{
    const auto& buffers = m_fields.buffers();
    const auto from = buffers.at(m_view->buffer()).from();
    m_from->setVisible(from && from->buffer < m_view->buffer());
    if (from && from->buffer < m_view->buffer()) {
        m_from->setText(tr("From %1").arg(tabText(buffers.at(from->buffer))));
    }
}

Span BytePane::fieldAt(std::size_t offset) const
{
    const Span byte{m_view->buffer(), static_cast<std::uint32_t>(offset), 1};
    const auto row = m_fields.rowAt(byte);
    return row ? m_fields.span(*row).value_or(byte) : byte;
}

Span BytePane::meant() const
{
    const auto span = live() ? live()->selection().now().span : std::nullopt;
    const Span byte{m_view->buffer(), static_cast<std::uint32_t>(m_view->caret()),
        m_view->bytes().empty() ? 0U : 1U};
    return span && span->buffer == m_view->buffer() && span->length > 0 ? *span : byte;
}

QString BytePane::told(const Span& span) const
{
    const auto row = m_fields.rowAt(span);
    const auto name = row ? FieldWords(m_fields).shortPath(*row)
                          : bufferTitle(m_fields.buffers().at(span.buffer));
    const auto whole
        = tr("%1, %2 at 0x%3").arg(name, byteCount(span.length)).arg(span.offset, 0, 16);
    return m_secrets.touches(span) ? tr("%1, with a secret that is masked").arg(whole) : whole;
}

void BytePane::showStatus()
{
    const auto& selection = live()->selection();
    const auto& hovered = selection.hovered();
    const auto& selected = selection.now().span;
    m_status->setText(hovered && hovered->buffer < m_fields.buffers().size() ? told(*hovered)
            : selected && selected->buffer < m_fields.buffers().size()
            ? tr("Selected: %1").arg(told(*selected))
            : QString());
}

void BytePane::allow()
{
    const bool any = m_fields.buffers().size() > 0 && !m_view->bytes().empty();
    const auto none = tr("No bytes are shown");
    const auto span = any ? meant() : Span{};
    const bool secret = any && m_secrets.touches(span);
    for (const auto& each : m_copies) {
        m_actions.setAllowed(each.id, any && !secret,
            any ? tr("The bytes hold a secret: with it somebody could act in another's name")
                : none);
    }
    for (const char* id : {"bytes.find", "bytes.go-to"}) {
        m_actions.setAllowed(QString::fromLatin1(id), any, none);
    }
    m_actions.setAllowed(QStringLiteral("bytes.show-origin"),
        any && m_fields.buffers().origin(span).has_value(),
        any ? tr("These bytes are as they were given") : none);
}

QString BytePane::pemLabel(const Span& span) const
{
    const auto row = m_fields.rowAt(span);
    const auto ref = row ? m_fields.node(*row) : NodeRef{};
    const std::string_view name = ref && ref.node().label ? ref.node().label : "";
    if (!row || m_fields.span(*row) != span) {
        return QStringLiteral("DATA");
    }
    // RFC 7468: the labels that tools know.
    const bool der = m_fields.isCertificate(*row) && !m_fields.isEncodedCertificate(*row);
    return der                           ? QStringLiteral("CERTIFICATE")
        : name == "contentInfo"          ? QStringLiteral("CMS")
        : name == "subjectPublicKeyInfo" ? QStringLiteral("PUBLIC KEY")
                                         : QStringLiteral("DATA");
}

void BytePane::copy(BytesForm form)
{
    if (m_fields.buffers().size() == 0) {
        return;
    }
    const auto span = meant();
    if (m_secrets.touches(span)) {
        return;
    }
    m_lastForm = form;
    QGuiApplication::clipboard()->setText(
        bytesAs(form, m_fields.buffers().bytes(span), pemLabel(span)));
}

void BytePane::showOrigin()
{
    if (const auto origin = m_fields.buffers().origin(meant()); origin && live()) {
        live()->selection().selectSpan(*origin);
    }
}

void BytePane::leaveBars()
{
    m_find->hide();
    m_go->hide();
    m_view->setFocus(Qt::OtherFocusReason);
}

} // namespace attest::ui
