/**
 * What a model was trained on, recording by recording: written beside the model, and searched for
 * copies of what it is tested on. May depend on everything but the jobs themselves.
 */
package org.polyser.jobs.content;
