// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain/chain_pane.h"

#include "base/hex.h"
#include "chain/certificate_bytes.h"
#include "chain/certificate_words.h"
#include "chain/chain_view.h"
#include "chain/path_list.h"
#include "theme/text.h"

#include <QtCore/QScopedValueRollback>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace attest::ui {
namespace {

constexpr const char* kOfCertificate[]
    = {"chain.show-bytes", "chain.copy-pem", "chain.copy-subject", "chain.copy-sha256"};

void copy(const QString& text)
{
    QGuiApplication::clipboard()->setText(text);
}

QToolButton* button(QAction* action)
{
    auto* made = new QToolButton;
    made->setDefaultAction(action);
    made->setAutoRaise(true);
    made->setToolButtonStyle(Qt::ToolButtonTextOnly);
    made->setFocusPolicy(Qt::TabFocus);
    made->setAccessibleName(Actions::nameOf(*action));
    return made;
}

} // namespace

ChainPane::ChainPane(Actions& actions, QWidget* parent)
    : Pane(tr("Chain"), parent)
    , m_actions(actions)
    , m_view(new ChainView)
    , m_paths(new QTreeView)
    , m_list(new PathList(this))
    , m_split(new QSplitter)
    , m_story(new QLabel)
    , m_pages(new QStackedWidget)
    , m_bytes(new CertificateBytes)
{
    m_paths->setModel(m_list);
    m_paths->setHeaderHidden(true);
    m_paths->setFrameShape(QFrame::NoFrame);
    m_paths->setUniformRowHeights(true);
    m_paths->setTextElideMode(Qt::ElideRight);
    m_paths->setAccessibleName(tr("Candidate paths"));
    m_story->setWordWrap(true);
    m_story->setTextFormat(Qt::PlainText);
    m_story->setMargin(kPadding);
    m_split->addWidget(m_paths);
    m_split->addWidget(m_view);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({220, 740});
    m_split->setChildrenCollapsible(false);
    auto* graph = new QWidget;
    auto* lines = new QVBoxLayout(graph);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_story);
    lines->addWidget(m_split, 1);
    m_pages->addWidget(graph);
    m_pages->addWidget(m_bytes);
    setContent(m_pages);
    connect(m_bytes, &CertificateBytes::left, this, &ChainPane::leaveBytes);
    setFocusProxy(m_view);
    addActions();
    connect(m_view, &ChainView::chosen, this, &ChainPane::selectBytes);
    connect(m_view, &QAbstractItemView::clicked, this, &ChainPane::selectBytes);
    connect(m_view, &ChainView::copyWanted, this, &ChainPane::copyPem);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ChainPane::contextMenu);
    connect(m_paths->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &ChainPane::choosePath);
}

void ChainPane::addActions()
{
    const auto add = [this](const Actions::Given& given, auto act) {
        auto* action = m_actions.add(given);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    add({"chain.zoom-in", tr("Chain: zoom &in")}, [this] { m_view->zoomBy(1); });
    add({"chain.zoom-out", tr("Chain: zoom &out")}, [this] { m_view->zoomBy(-1); });
    auto* fit = add(
        {"chain.fit", tr("&Fit"), {}, {}, tr("Show the whole chain")}, [this] { m_view->fit(); });
    add({"chain.copy-pem", tr("Copy certificate as &PEM")}, [this] { copyPem(); });
    add({"chain.copy-subject", tr("Copy certificate's &subject")}, [this] {
        if (const auto* card = m_view->current(); card && card->certificate) {
            copy(shown(decode::nameText(card->certificate->subject), 4000));
        }
    });
    add({"chain.copy-sha256", tr("Copy certificate's S&HA-256")}, [this] {
        if (const auto* card = m_view->current(); card && card->certificate) {
            copy(own(hex(card->certificate->sha256)));
        }
    });
    add({"chain.show-bytes", tr("Show the certificate's &bytes"), {}, {},
            tr("Where it stands in the evidence, or else here")},
        [this] { showBytes(); });
    addToTitle(button(fit));
    updateActions();
}

void ChainPane::copyPem()
{
    if (const auto* card = m_view->current(); card && card->certificate) {
        copy(pemOf(*card->certificate));
    }
}

// One that came with the program or from a file is in no buffer that the other views could show.
void ChainPane::showBytes()
{
    const auto* run = live() ? live()->run() : nullptr;
    const auto* card = m_view->current();
    if (!run || !card || !card->certificate) {
        return;
    }
    if (whereIs(*run, *card)) {
        selectBytes();
        return;
    }
    m_bytes->show(*card->certificate,
        tr("%1 · %2 · %L3 bytes, in no part of the evidence")
            .arg(card->title, card->about)
            .arg(card->certificate->der().size()));
    m_pages->setCurrentWidget(m_bytes);
    m_bytes->setFocus(Qt::OtherFocusReason);
}

void ChainPane::leaveBytes()
{
    m_pages->setCurrentIndex(0);
    m_view->setFocus(Qt::OtherFocusReason);
}

void ChainPane::updateActions()
{
    const auto* card = live() ? m_view->current() : nullptr;
    for (const char* id : kOfCertificate) {
        m_actions.setAllowed(QString::fromLatin1(id), card && card->certificate,
            tr("No certificate is chosen in the chain"));
    }
    for (const char* id : {"chain.zoom-in", "chain.zoom-out", "chain.fit"}) {
        m_actions.setAllowed(QString::fromLatin1(id), card, tr("There is no chain to look at"));
    }
}

void ChainPane::contextMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char* id : kOfCertificate) {
        menu->addAction(m_actions.find(QString::fromLatin1(id)));
    }
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

std::tuple<const void*, bool, std::size_t> ChainPane::progress() const
{
    const auto* run = live() ? live()->run() : nullptr;
    if (!run) {
        return {};
    }
    const bool token = run->method() == verify::Method::AzureMsi;
    return {run->context().attestor, run->imds().chain.has_value(),
        token ? run->results().size() + 1 : 0};
}

void ChainPane::refresh(Change change)
{
    const bool moved = change == Change::Steps && progress() != m_shown;
    if (change == Change::Inputs || moved) {
        m_chosen.reset();
        m_pages->setCurrentIndex(0);
        rebuild();
        showSelected();
    }
}

void ChainPane::rebuild()
{
    m_shown = progress();
    const auto* run = live() ? live()->run() : nullptr;
    auto graph = !run                               ? std::nullopt
        : run->method() == verify::Method::AzureMsi ? keyGraph(*run)
                                                    : certificateGraph(*run, m_chosen);
    if (!graph || graph->cards.empty()) {
        m_view->showGraph({});
        setSubject({});
        updateActions();
        const bool ahead = run && !live()->stepper().finished();
        showEmpty(!live() ? tr("Every candidate path from the signer to the anchors, and why each "
                               "holds or fails.")
                : ahead   ? tr("The chain was not looked at yet: the run has not got that far.")
                          : tr("There is no chain to look at: the run ended before it found a "
                                 "signer."),
            ahead ? m_actions.find(QStringLiteral("case.run")) : nullptr);
        return;
    }
    tell(*graph);
    {
        const QScopedValueRollback quiet(m_quiet, true);
        if (!m_chosen) {
            m_list->setGraph(*graph);
            m_paths->setRootIsDecorated(std::ranges::any_of(
                graph->groups, [](const ChainGroup& group) { return group.count > 1; }));
            arrange();
        }
    }
    m_paths->setVisible(graph->story.isEmpty());
    m_story->setText(graph->story);
    m_story->setVisible(!graph->story.isEmpty());
    m_view->showGraph(*std::move(graph));
    updateActions();
    showContent();
}

// A row or two stand above the graph, which then has the whole width; more have a column beside it.
void ChainPane::arrange()
{
    constexpr int kFew = 2;
    const int rows = m_list->rowCount();
    const bool few = rows <= kFew && !m_paths->rootIsDecorated();
    m_split->setOrientation(few ? Qt::Vertical : Qt::Horizontal);
    const int needed = rows * std::max(kRow, m_paths->fontMetrics().height() + kGrid);
    m_paths->setMinimumHeight(few ? needed : 0);
    m_paths->setMaximumHeight(few ? needed : QWIDGETSIZE_MAX);
    m_split->setSizes(few ? QList{needed, height()} : QList{220, 740});
    m_split->handle(1)->setEnabled(!few);
}

void ChainPane::tell(const ChainGraph& graph)
{
    if (!graph.story.isEmpty()) {
        setSubject(tr("how the token's key was come by"));
        return;
    }
    auto text = graph.holding ? tr("holds, closed by %1").arg(graph.holding->anchor)
                              : tr("no path holds");
    text += QStringLiteral(" · ");
    text += graph.paths == 1 ? tr("1 candidate path") : tr("%1 candidate paths").arg(graph.paths);
    if (graph.drawn < graph.paths) {
        text += QStringLiteral(" · ") + tr("%1 drawn").arg(graph.drawn);
    }
    setSubject(text);
}

void ChainPane::choosePath()
{
    const auto attempt = PathList::attemptAt(m_paths->currentIndex());
    if (!m_quiet && attempt) {
        m_chosen = attempt;
        rebuild();
    }
}

// Where a certificate stands in the evidence; one that came with the program stands nowhere in it.
void ChainPane::selectBytes()
{
    updateActions();
    const auto* run = live() ? live()->run() : nullptr;
    const auto* card = m_view->current();
    if (!run || !card || m_quiet) {
        return;
    }
    if (const auto span = whereIs(*run, *card)) {
        const QScopedValueRollback quiet(m_quiet, true);
        live()->selection().selectSpan(*span);
    }
}

// The certificate that holds what is selected is the one to look at.
void ChainPane::showSelected()
{
    const auto* run = live() ? live()->run() : nullptr;
    if (m_quiet || !run || !live()->selection().now().span) {
        return;
    }
    const auto& wanted = *live()->selection().now().span;
    const auto& cards = m_view->cards().graph().cards;
    for (std::size_t i = 0; i < cards.size(); ++i) {
        const auto span = whereIs(*run, cards[i]);
        if (span && span->contains(wanted)
            && (cards[i].certificate || span->length == wanted.length)) {
            m_view->setCurrentCard(i);
            break;
        }
    }
    updateActions();
}

} // namespace attest::ui
