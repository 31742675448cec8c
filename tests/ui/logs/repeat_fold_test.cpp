// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../watch/feed_source.h"
#include "logs/repeat_fold.h"
#include "watch/log_watch.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace attest;

namespace {

std::string distinct(int lines)
{
    std::string text;
    for (int i = 0; i < lines; ++i) {
        // Numbers alone would be one kind of line.
        std::string word;
        for (int rest = i; rest > 0; rest /= 26) {
            word += static_cast<char>('a' + rest % 26);
        }
        text += "line " + word + "\n";
    }
    return text;
}

} // namespace

class RepeatFoldTest : public QObject {
    Q_OBJECT
private slots:
    void goesOnWhereTheOldestRowsHaveGone();
};

void RepeatFoldTest::goesOnWhereTheOldestRowsHaveGone()
{
    constexpr int kLines = 20'000;
    const QTemporaryDir folder;
    watch::LogWatch::Settings settings;
    settings.spoolFolder = folder.path().toStdString();
    settings.mostRows = 1; // as few as there may be
    watch::LogWatch watch(std::move(settings));
    auto source = std::make_unique<test::FeedSource>("a");
    const auto hand = source->hand();
    (void)watch.add(std::move(source));
    ui::RepeatFold fold(2 * kLines);
    const auto newest = [&fold] {
        const auto& shown = fold.folded()->shown;
        return shown.empty() ? watch::Row{0} : shown.back();
    };
    const auto lines = distinct(kLines);
    for (int i = 0; i < 6; ++i) {
        hand->lines(lines);
        const ui::RowOrder order(watch.rows());
        if (i == 0) {
            fold.begin(order);
        } else {
            fold.goOn(order);
        }
        QTRY_COMPARE(newest(), order.rows().end() - 1);
    }
    QVERIFY(fold.folded()->shown.front() > 0);
}

QTEST_MAIN(RepeatFoldTest)
#include "repeat_fold_test.moc"
