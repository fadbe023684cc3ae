package org.polyser.jobs.synthesize;

/** The fixed texts of the data card. */
final class CardText {

  static final String HEAD =
      """
      # M5SER: synthetic multilingual emotional speech

      %s

      Every speaker of every language says the same neutral sentences in every emotion, so that
      neither words nor voices nor rooms give the emotion away; only how they are said does.
      `text_kind` keeps sentences apart that say the emotion in words (`emotional`) from those
      that do not (`neutral`). `manifest.jsonl` lists the recordings in `shards/`, with what was
      drawn for each and what was measured of it; `provenance.json` holds all settings.

      """;

  static final String CUES =
      """

      ## What the emotions do to the voice

      Differences from neutral speech, as means over all speakers and languages: `cited` is the
      direction in the publications that `expression.conf` names, none of which was read in full: it
      says what could be looked up of them. `drawn` is what the emotion was drawn to do, `measured`
      what was found in the audio, before room, noise and line are added, and `deviation` how much
      single utterances scatter around it, speakers included.

      - pitch: median of F0; range: between its quartiles, its ratio; F0 by autocorrelation
      - contour: rise from end to end of the straight line nearest to F0
      - rate: letters a second; its ratio
      - level: of the speech without pauses
      - tilt: energy above 1 kHz against that below. It also moves with F0 and with breath, and
        the drawn value is the gain of a filter far above 1 kHz, so the two differ in size.

      """;

  static final String CUES_HEAD =
      """
      | emotion | cue | cited | drawn | measured | deviation | agrees |
      |---|---|---|---:|---:|---:|---|
      """;

  static final String TAIL =
      """

      ## Fields of the manifest

      | field | meaning |
      |---|---|
      | `text_kind`, `intensity` | kind of sentence; level of the emotion: weak, medium, strong |
      | `voice`, `voice_*` | the engine's voice, and how the speaker departs from it in everything |
      | `drawn_*` | what was drawn for the emotion in this utterance, over the speaker's own way |
      | `measured_*` | pitch [semitones over 100 Hz], range and contour [semitones], level [dB], rate [letters/s], tilt [dB] |
      | `line`, `gain`, `room_*`, `noise_*` | conditions of the recording |
      | `seconds` | length of the recording |

      Cues: pitch [semitones], range and rate [doublings], level, tilt and breathiness [dB], creak
      [0 to 1], tremor and contour [semitones].

      ## What it is not

      - The sentences were written for this corpus. No native speakers have checked them, nor how the
        engine reads them.
      - Nobody felt anything here. The amounts by which emotions differ are this corpus's own; only
        their directions are taken from publications.
      - How well a model recognises emotions in this corpus shows only that it has recovered the
        recipe. What counts is what a model trained on it does on real recordings.
      - The languages differ in their sentences and sounds, not in how they express emotion: the
        same distributions serve all of them, which speakers of these languages do not.
      - An engine by rules sounds like one. Models that learn from this corpus alone may learn that
        sound.
      """;

  private CardText() {}
}
