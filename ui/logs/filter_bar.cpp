// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/filter_bar.h"

#include "explain/catalogue.h"
#include "live/announce.h"
#include "telemetry/log/log_time.h"
#include "theme/fonts.h"
#include "theme/marks.h"
#include "theme/text.h"
#include "theme/time_text.h"

#include <QtCore/QLocale>
#include <QtCore/QStringListModel>
#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QToolButton>

namespace attest::ui {
namespace {

constexpr int kJudgeAfter = 400; ///< milliseconds without a key
constexpr int kPatience = 300;   ///< until progress is worth showing

/// The offset in bytes that a place in the text has, and the other way round.
std::size_t bytesBefore(const QString& text, int place)
{
    return utf8(text.left(place)).size();
}
int placeOf(const QString& text, std::size_t bytes)
{
    const auto whole = utf8(text);
    return static_cast<int>(
        QString::fromUtf8(whole.data(), static_cast<qsizetype>(std::min(bytes, whole.size())))
            .size());
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
    , m_text(new QLineEdit)
    , m_count(new QLabel)
    , m_clear(new QToolButton)
    , m_progress(new QProgressBar)
    , m_below(new QWidget)
    , m_mark(new QLabel)
    , m_trouble(new QLabel)
    , m_back(new QToolButton)
    , m_candidates(new QStringListModel(this))
    , m_judging(new QTimer(this))
    , m_patience(new QTimer(this))
{
    m_completer = new QCompleter(m_candidates, this);
    m_completer->setWidget(m_text);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setAccessibleName(tr("What can stand here"));
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &FilterBar::take);

    m_text->setObjectName(QStringLiteral("filter"));
    m_text->setAccessibleName(tr("Filter of lines"));
    m_text->setPlaceholderText(tr("Filter, such as event = proof_rejected or level >= error"));
    m_text->setToolTip(tr("Comparisons joined by and, or and not; a text alone is looked for in "
                          "the line. Enter applies it, Down offers earlier ones."));
    m_text->setMaxLength(static_cast<int>(telemetry::Filter::kLongest));
    m_text->installEventFilter(this);
    connect(m_text, &QLineEdit::textEdited, this, [this] {
        complete();
        m_judging->start();
    });
    connect(m_text, &QLineEdit::returnPressed, this, &FilterBar::apply);

    m_clear->setText(tr("Clear"));
    m_clear->setAutoRaise(true);
    m_clear->setAccessibleName(tr("Clear the filter"));
    connect(m_clear, &QToolButton::clicked, this, [this] { setFilter({}); });
    m_clear->hide();

    m_count->setObjectName(QStringLiteral("filterCount"));
    m_count->setTextFormat(Qt::PlainText);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(64, 6);
    m_progress->setAccessibleName(tr("How far the filter has come"));
    m_progress->hide();
    m_judging->setSingleShot(true);
    m_judging->setInterval(kJudgeAfter);
    connect(m_judging, &QTimer::timeout, this, &FilterBar::judge);
    m_patience->setSingleShot(true);
    m_patience->setInterval(kPatience);
    connect(m_patience, &QTimer::timeout, m_progress, &QWidget::show);

    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2 * kGrid);
    line->addWidget(m_text, 1);
    line->addWidget(m_clear);
    line->addWidget(m_progress);
    line->addWidget(m_count);

    m_mark->setFixedSize(kMark, kMark);
    m_trouble->setObjectName(QStringLiteral("filterTrouble"));
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    auto* under = new QHBoxLayout(m_below);
    under->setContentsMargins(0, 0, 0, 0);
    under->setSpacing(kGrid);
    under->addWidget(m_mark);
    under->addWidget(m_trouble, 1);
    m_back->setText(tr("Back to the filter"));
    m_back->setObjectName(QStringLiteral("backToFilter"));
    m_back->setAutoRaise(true);
    connect(m_back, &QToolButton::clicked, this, &FilterBar::backWanted);
    under->addWidget(m_back);
    m_below->hide();

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(kPadding, kGrid, kPadding, kGrid);
    all->setSpacing(kGrid);
    all->addLayout(line);
    all->addWidget(m_below);
    dress();
}

void FilterBar::dress()
{
    m_text->setFont(monoFont(font()));
    m_completer->popup()->setFont(monoFont(font()));
    m_mark->setPixmap(
        markIcon(m_troubled ? Mark::Failed : Mark::Warned).pixmap(QSize(kMark, kMark)));
}

void FilterBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        dress();
    }
}

QString FilterBar::text() const
{
    return m_text->text();
}

void FilterBar::setFilter(const QString& text)
{
    m_text->setText(text);
    apply();
}

void FilterBar::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::setCatalogue(const telemetry::EventCatalogue& events)
{
    m_events = events;
}

void FilterBar::setHistory(const QStringList& history)
{
    m_history = history.mid(0, kMostKept);
}

void FilterBar::keep(const QString& text)
{
    if (text.isEmpty()) {
        return;
    }
    m_history.removeAll(text);
    m_history.prepend(text);
    m_history = m_history.mid(0, kMostKept);
    emit historyChanged(m_history);
}

void FilterBar::apply()
{
    m_judging->stop();
    const auto text = m_text->text().trimmed();
    const auto filter = telemetry::Filter::parse(utf8(text), telemetry::nanosOf(wallClock()));
    if (!filter) {
        judge();
        return;
    }
    say({});
    m_clear->setVisible(!text.isEmpty());
    if (text == m_applied) {
        return;
    }
    m_applied = text;
    keep(text);
    emit filterWanted(*filter, text);
}

void FilterBar::judge()
{
    const auto text = m_text->text().trimmed();
    const auto filter = telemetry::Filter::parse(utf8(text), telemetry::nanosOf(wallClock()));
    if (filter) {
        say({});
        return;
    }
    const auto words = explain::explain(filter.problem().id, filter.problem().params);
    say(own(words.explanation));
}

void FilterBar::say(const QString& trouble)
{
    const bool wasTroubled = m_troubled;
    m_troubled = !trouble.isEmpty();
    m_trouble->setText(m_troubled ? trouble : m_note);
    m_below->setVisible(!m_trouble->text().isEmpty());
    m_back->setVisible(!m_troubled && !m_note.isEmpty());
    if (m_troubled != wasTroubled) {
        dress();
    }
    if (m_troubled) {
        announce(*m_text, trouble);
    } else {
        m_text->setAccessibleDescription(m_note);
    }
}

void FilterBar::setNote(const QString& note)
{
    m_note = note;
    if (!m_troubled) {
        say({});
    }
}

void FilterBar::setCounts(std::optional<std::uint64_t> taken, std::uint64_t all)
{
    const auto number
        = [](std::uint64_t n) { return QLocale().toString(static_cast<qulonglong>(n)); };
    constexpr std::uint64_t kMost = 2'000'000'000;
    m_count->setText(taken ? tr("%1 of %2").arg(number(*taken), number(all))
                           : tr("%Ln lines", nullptr, static_cast<int>(std::min(all, kMost))));
}

void FilterBar::setProgress(std::optional<double> part)
{
    if (!part) {
        m_patience->stop();
        m_progress->hide();
        return;
    }
    m_progress->setValue(static_cast<int>(*part * 1000));
    if (m_progress->isHidden() && !m_patience->isActive()) {
        m_patience->start();
    }
}

void FilterBar::complete()
{
    const auto cursor = m_text->cursorPosition();
    const auto found = telemetry::completeFilter(
        utf8(m_text->text()), bytesBefore(m_text->text(), cursor), m_events, m_seen);
    m_from = placeOf(m_text->text(), found.from);
    QStringList candidates;
    for (const auto& each : found.candidates) {
        candidates << shown(each);
    }
    const auto begun = m_text->text().mid(m_from, cursor - m_from);
    // Nothing is offered unasked where nothing was begun, nor what stands there already.
    if (candidates.isEmpty() || begun.isEmpty() || candidates == QStringList(begun)) {
        m_completer->popup()->hide();
        return;
    }
    m_offeringHistory = false;
    m_candidates->setStringList(candidates);
    m_completer->complete();
}

void FilterBar::offerHistory()
{
    if (m_history.isEmpty()) {
        return;
    }
    m_offeringHistory = true;
    m_candidates->setStringList(m_history);
    m_completer->complete();
}

void FilterBar::take(const QString& candidate)
{
    if (m_offeringHistory) {
        m_text->setText(candidate);
        m_judging->start();
        return;
    }
    const auto text = m_text->text();
    const auto cursor = m_text->cursorPosition();
    m_text->setText(text.left(m_from) + candidate + text.mid(cursor));
    m_text->setCursorPosition(m_from + static_cast<int>(candidate.size()));
    m_judging->start();
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
            if (m_text->text().isEmpty()) {
                offerHistory();
            } else {
                complete();
            }
            return true;
        }
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier) {
            complete();
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_text->text().isEmpty()) {
            setFilter({});
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace attest::ui
